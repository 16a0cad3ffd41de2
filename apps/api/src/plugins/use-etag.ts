import type { CatalogSnapshot } from '@eventide/schema';
import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';
import { etagOf, matchesEtag } from '../http/etag.ts';

/** Answers a repeated GET with 304 while neither the catalogue nor anything the answer depends on has changed. */
export function useEtag(catalogs: () => ReadonlyMap<string, CatalogSnapshot>): Plugin<object, ServerContext> {
  return {
    async onResponse(hook) {
      const { request, response, serverContext, fetchAPI } = hook;
      const { cacheable, preferredLocales } = exchangeOf(serverContext);
      if (request.method !== 'GET' || response.status !== 200 || !cacheable) return;
      const body = await response.text();
      const etag = etagOf([
        ...[...catalogs().values()].map(({ catalog }) => catalog.revision),
        request.url,
        request.headers.get('accept') ?? '',
        preferredLocales.join(),
        body,
      ]);
      const headers = new fetchAPI.Headers(response.headers);
      headers.set('etag', etag);
      // Public, but the catalogue may change at any time: ask again, and be told that nothing has.
      headers.set('cache-control', 'no-cache');
      const known = matchesEtag(request.headers.get('if-none-match'), etag);
      if (known) for (const name of ['content-type', 'content-length']) headers.delete(name);
      hook.setResponse(new fetchAPI.Response(known ? null : body, { status: known ? 304 : 200, headers }));
    },
  };
}
