import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/** Answers HEAD as GET is answered (RFC 9110, 9.3.2); {@link useBodiless} takes the body away. */
export function useHead(): Plugin<object, ServerContext> {
  return {
    onRequest(hook) {
      const { request, fetchAPI, serverContext } = hook;
      if (request.method !== 'HEAD') return;
      exchangeOf(serverContext).isHead = true;
      const { url, headers, signal } = request;
      hook.setRequest(new fetchAPI.Request(url, { method: 'GET', headers: [...headers], signal }));
    },
  };
}

/** The last to see an answer: the headers that the others have set stay. */
export function useBodiless(): Plugin<object, ServerContext> {
  return {
    onResponse(hook) {
      const { response, serverContext, fetchAPI } = hook;
      if (!exchangeOf(serverContext).isHead || response.body === null) return;
      void response.body.cancel();
      hook.setResponse(new fetchAPI.Response(null, { status: response.status, headers: response.headers }));
    },
  };
}
