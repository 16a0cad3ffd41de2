import { weighted } from './qualities.ts';

/** Ranges looked at; a reader has no more languages, a longer header is no reader's. */
const most = 16;

/**
 * The languages of an `Accept-Language` header (RFC 9110, 12.5.4) as canonical tags, best first. What is no tag, `*` and
 * languages of quality 0 are left out.
 */
export function preferencesOf(header: string): readonly string[] {
  const tags = weighted(header, most).flatMap(({ item, quality }) => (quality > 0 ? (canonical(item) ?? []) : []));
  return [...new Set(tags)];
}

function canonical(range: string): string | null {
  try {
    return Intl.getCanonicalLocales(range)[0] ?? null;
  } catch {
    return null;
  }
}
