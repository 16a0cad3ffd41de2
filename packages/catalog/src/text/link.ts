import type { Locale } from '../model.ts';

/** Where the pages are published; a page's relative links are relative to its folder there. */
const site = 'https://learn.microsoft.com/';
const folder = 'mem/intune/protect/';

const absolute = /^[a-z][a-z0-9+.-]*:/i;
const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address that a link of a page leads to in a locale. Absolute http(s) addresses stay as written; relative ones lead
 * to the published page in the same locale; a fragment alone stays a fragment. Null where the target is not safe to follow
 * (`javascript:`, `data:`, …) or no address at all.
 */
export function resolveLink(url: string, locale: Locale): string | null {
  const target = url.trim();
  if (target === '' || target.startsWith('~')) return null;
  if (target.startsWith('#')) return target;
  const root = `${site}${locale.toLowerCase()}/`;
  const rooted = target.startsWith('/') && !target.startsWith('//');
  try {
    const resolved = new URL(rooted ? `.${target}` : target, rooted ? root : `${root}${folder}`);
    if (!safeSchemes.has(resolved.protocol)) return null;
    if (absolute.test(target)) return target;
    resolved.pathname = resolved.pathname.replace(/\.md$/i, '');
    return resolved.href;
  } catch {
    return null;
  }
}
