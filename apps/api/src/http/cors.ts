import type { Answer, Asked } from './asked.ts';
import { headerOf } from './asked.ts';
import { isAmong } from './paths.ts';

/** What may be asked of each path. An address below one that ends in a slash has its methods. */
const methods: Readonly<Record<string, string>> = {
  // The server as a whole: how the listener spells "*".
  '/*': 'GET, HEAD, POST, OPTIONS',
  '/graphql': 'GET, HEAD, POST, OPTIONS',
  '/export/': 'GET, HEAD, OPTIONS',
  '/graphiql/': 'GET, HEAD, OPTIONS',
  '/api/auth/': 'GET, HEAD, POST, OPTIONS',
  '/health': 'GET, HEAD, OPTIONS',
  '/ready': 'GET, HEAD, OPTIONS',
  '/metrics': 'GET, HEAD, OPTIONS',
  '/schema.graphql': 'GET, HEAD, OPTIONS',
};

/** Seconds for which a browser may keep the answer to a preflight; browsers keep none for longer than two hours. */
const preflightMaxAge = 7_200;

const allowedHeaders = 'accept-language, authorization, content-type, x-graphql-yoga-csrf, x-request-id';

/** The answer to `OPTIONS`, which a browser asks before it sends JSON; null where there is no such address. */
export function optionsAnswer({ path }: Asked): Answer | null {
  const [, allow = null] = Object.entries(methods).find(([known]) => isAmong([known], path)) ?? [];
  return allow === null ? null : { status: 204, headers: { allow, vary: 'Origin' }, body: null };
}

/**
 * Who, beside the web client, may call from a browser: pages of the origins given, and nobody else. To others nothing is
 * said at all: `null` is an origin too, that of every sandboxed page.
 */
export function corsHeaders(asked: Asked, origins: readonly string[]): Readonly<Record<string, string>> {
  const origin = headerOf(asked, 'origin');
  if (origin === null || !origins.includes(origin)) return {};
  const isPreflight = asked.method === 'OPTIONS' && headerOf(asked, 'access-control-request-method') !== null;
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    ...(isPreflight
      ? {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': allowedHeaders,
          'access-control-max-age': String(preflightMaxAge),
        }
      : { 'access-control-expose-headers': 'content-disposition, content-language, etag, retry-after, x-request-id' }),
  };
}
