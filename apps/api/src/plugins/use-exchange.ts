import type { CatalogSnapshot } from '@eventide/schema';
import type { Plugin } from 'graphql-yoga';
import { createExchange, exchangeOf, type ServerContext } from '../exchange.ts';

/** Gives every request its exchange and every answer the request's ID. */
export function useExchange(catalogs: () => ReadonlyMap<string, CatalogSnapshot>): Plugin<object, ServerContext> {
  return {
    onRequest({ request, serverContext }) {
      serverContext.exchange ??= createExchange(
        { acceptLanguage: request.headers.get('accept-language'), requestId: request.headers.get('x-request-id') },
        catalogs(),
      );
    },
    onResponse({ response, serverContext }) {
      response.headers.set('x-request-id', exchangeOf(serverContext).requestId);
    },
  };
}
