import { type Answer, type Asked, headerOf } from '../http/asked.ts';
import { matchesEtag } from '../http/etag.ts';
import { type Asset, graphiql } from '../http/graphiql.ts';
import { acceptsCoding } from '../http/qualities.ts';

/**
 * All from here: the page cannot fetch from elsewhere even if it tried. Its editor makes workers of texts in its own script, and
 * styles as well; no other script has a `blob:` address.
 */
const policy =
  "default-src 'none'; script-src 'self'; worker-src blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GraphiQL at `/graphql` for whoever asks for a page, and its script and style; null for anything else. */
export async function answerGraphiql(asked: Asked): Promise<Answer | null> {
  if (asked.method !== 'GET') return null;
  const asset = asked.path.startsWith('/graphiql/') ? graphiql().assets.get(asked.path) : undefined;
  if (asset) return answerWith(asset, 'public, max-age=31536000, immutable', asked);
  if (asked.path !== '/graphql' || headerOf(asked, 'accept')?.includes('text/html') !== true) return null;
  if (new URLSearchParams(asked.search).has('query')) return null;
  return answerWith(graphiql().page, 'no-cache', asked);
}

async function answerWith(
  { body, contentType, etag, gzipped }: Asset,
  cacheControl: string,
  asked: Asked,
): Promise<Answer> {
  const headers = {
    'cache-control': cacheControl,
    'content-security-policy': policy,
    etag,
    vary: 'Accept, Accept-Encoding',
  };
  if (matchesEtag(headerOf(asked, 'if-none-match'), etag)) return { status: 304, headers, body: null };
  const typed = { ...headers, 'content-type': contentType };
  if (!acceptsCoding(headerOf(asked, 'accept-encoding') ?? '', 'gzip')) return { status: 200, headers: typed, body };
  return { status: 200, headers: { ...typed, 'content-encoding': 'gzip' }, body: await gzipped() };
}
