import type { Plugin } from 'graphql-yoga';
import { isAmong } from '../http/paths.ts';

/** What may be asked of each path. An address below one that ends in a slash has its methods. */
const methods: Readonly<Record<string, string>> = {
  // The server as a whole: how the listener spells "*".
  '/*': 'GET, HEAD, POST, OPTIONS',
  '/graphql': 'GET, HEAD, POST, OPTIONS',
  '/graphiql/': 'GET, HEAD, OPTIONS',
  '/api/auth/': 'GET, HEAD, POST, OPTIONS',
  '/health': 'GET, HEAD, OPTIONS',
  '/ready': 'GET, HEAD, OPTIONS',
};

/** Seconds for which a browser may keep the answer to a preflight; browsers keep none for longer than two hours. */
const preflightMaxAge = 7_200;

/**
 * Who, beside the web client, may call from a browser: pages of the origins given, and nobody else. To others nothing is
 * said at all: `null` is an origin too, that of every sandboxed page. Answers `OPTIONS`, which a browser asks before it
 * sends JSON.
 */
export function useCors(origins: readonly string[]): Plugin {
  return {
    onRequest(hook) {
      const { request, url, fetchAPI } = hook;
      if (request.method !== 'OPTIONS') return;
      const allow = methodsOf(url.pathname);
      // No such address: the route says so.
      if (allow === null) return;
      hook.endResponse(new fetchAPI.Response(null, { status: 204, headers: { allow, vary: 'Origin' } }));
    },
    onResponse({ request, response: { headers } }) {
      if (origins.length === 0) return;
      if (!/\borigin\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      if (origin === null || !origins.includes(origin)) return;
      headers.set('access-control-allow-origin', origin);
      headers.set('access-control-allow-credentials', 'true');
      if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method')) {
        headers.set('access-control-allow-methods', 'GET, POST');
        headers.set('access-control-allow-headers', allowedHeaders);
        headers.set('access-control-max-age', String(preflightMaxAge));
      } else {
        headers.set('access-control-expose-headers', 'content-language, etag, retry-after, x-request-id');
      }
    },
  };
}

const allowedHeaders = 'accept-language, authorization, content-type, x-graphql-yoga-csrf, x-request-id';

function methodsOf(path: string): string | null {
  const [, allow = null] = Object.entries(methods).find(([known]) => isAmong([known], path)) ?? [];
  return allow;
}
