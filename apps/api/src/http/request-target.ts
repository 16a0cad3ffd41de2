import type { IncomingMessage } from 'node:http';

/** A name or an address, and a port; an empty one is allowed (RFC 9110, 7.2). */
const hostPattern = /^(?:\[[\da-f:.]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d{0,5})?$/i;

/**
 * The path and the query that a request asks for, whatever host it names: nothing depends on that. `*`: the server as a
 * whole. Null where the request line or the `Host` header is malformed, which is answered with 400 (RFC 9112, 3.2).
 */
export function requestTarget({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string | null {
  if (!hostPattern.test(headers.host ?? '')) return null;
  if (url.startsWith('/') || url === '*') return url;
  // The form in which a proxy is asked; a server has to know it too (RFC 9112, 3.2.2).
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
