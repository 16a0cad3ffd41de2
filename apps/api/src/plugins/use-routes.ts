import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';
import { isAmong } from '../http/paths.ts';

/** Yoga itself answers on any address that ends in its endpoint; here an address is exactly what it is. */
export function useRoutes(paths: readonly string[]): Plugin {
  return {
    onRequest(hook) {
      const { url, fetchAPI } = hook;
      if (isAmong(paths, url.pathname)) return;
      hook.endResponse(
        errorResponse(fetchAPI, 404, 'NOT_FOUND', `Nothing at ${url.pathname}. GraphQL is at /graphql.`),
      );
    },
  };
}
