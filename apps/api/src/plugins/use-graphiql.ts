import type { FetchAPI, Plugin } from 'graphql-yoga';
import { matchesEtag } from '../http/etag.ts';
import { acceptsCoding } from '../http/qualities.ts';
import { graphiql, type Asset } from '../http/graphiql.ts';

/** All from here: the page cannot fetch from elsewhere even if it tried. Workers and styles are made by its script. */
const policy =
  "default-src 'none'; script-src 'self' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GraphiQL at `/graphql` for whoever asks for a page. */
export function useGraphiql(): Plugin {
  return {
    async onRequest(hook) {
      const { request, url, fetchAPI } = hook;
      if (request.method !== 'GET') return;
      if (url.pathname.startsWith('/graphiql/')) {
        const asset = graphiql().assets.get(url.pathname);
        if (asset) hook.endResponse(await respond(asset, 'public, max-age=31536000, immutable', request, fetchAPI));
        return;
      }
      const wantsPage = request.headers.get('accept')?.includes('text/html') && !url.searchParams.has('query');
      if (url.pathname !== '/graphql' || !wantsPage) return;
      hook.endResponse(await respond(graphiql().page, 'no-cache', request, fetchAPI));
    },
  };
}

async function respond(
  { body, contentType, etag, gzipped }: Asset,
  cacheControl: string,
  request: Request,
  { Response }: FetchAPI,
): Promise<Response> {
  const headers = {
    'cache-control': cacheControl,
    'content-security-policy': policy,
    etag,
    vary: 'Accept, Accept-Encoding',
  };
  if (matchesEtag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  if (!acceptsCoding(request.headers.get('accept-encoding') ?? '', 'gzip')) {
    return new Response(body, { headers: { ...headers, 'content-type': contentType } });
  }
  const encoding = { 'content-encoding': 'gzip', 'content-type': contentType };
  return new Response(await gzipped(), { headers: { ...headers, ...encoding } });
}
