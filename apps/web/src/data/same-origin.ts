import { originOf } from './origin.ts';

/**
 * Whether a request came from a page of ours: browsers say so themselves (`Sec-Fetch-Site`), and with a form they name
 * the page's origin. Server actions are checked by Next in the same way.
 */
export function isFromOurPage({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || origin === originOf(headers);
}

/** A path on this site, to go on to; anything else, such as the `//` that begins another host's address, is not followed. */
export function ownPath(to: string | null | undefined, otherwise: string): string {
  const base = 'http://this-site.invalid';
  if (to == null || !to.startsWith('/') || !URL.canParse(to, base)) return otherwise;
  const url = new URL(to, base);
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise;
}
