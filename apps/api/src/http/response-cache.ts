import type { IncomingMessage } from 'node:http';
import { hasCredentials } from '../auth/viewer.ts';
import { BoundedCache } from './bounded-cache.ts';

/** A whole answer of status 200 as it was sent, but for what differs from request to request. */
export interface KeptResponse {
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly etag: string | null;
}

/** Longest body that is kept for comparison; longer requests are rare and take the long way. */
const longestKeptBody = 16_384;

interface ResponseCache {
  readonly get: (key: string) => KeptResponse | undefined;
  /** To be called with every answer that may be kept. */
  readonly offer: (key: string, response: KeptResponse) => void;
}

/**
 * Keeps an answer from the second time on that it is given. Most questions are asked once: their answers would drive out
 * what is asked often, and have all memory searched for garbage much more often.
 */
export function createResponseCache(): ResponseCache {
  const givenOnce = new BoundedCache<true>({ entries: 10_000, size: 8_000_000, sizeOf: (_, key) => 2 * key.length });
  const kept = new BoundedCache<KeptResponse>({
    entries: 5_000,
    size: 64_000_000,
    sizeOf: ({ body, headers }, key) => body.byteLength + 2 * (key.length + headers.join('').length),
  });
  return {
    get: (key) => kept.get(key),
    offer(key, response) {
      if (givenOnce.get(key)) kept.set(key, response);
      else givenOnce.set(key, true);
    },
  };
}

/**
 * Who may be answered from the cache: readers without credentials, who all get the same. Null: always ask the server.
 * Anything that makes answers differ by reader has to appear here.
 */
function userClassOf({ headers }: IncomingMessage): 'anonymous' | null {
  return hasCredentials(headers.authorization, headers.cookie) ? null : 'anonymous';
}

/**
 * What an answer depends on; null where the request cannot be answered from the cache. The preferences stand for the
 * negotiated language: the same language is a fallback for one reader and the first choice of another.
 */
export function cacheKey(
  request: IncomingMessage,
  preferredLocales: readonly string[],
  revision: string,
  body: Buffer | null,
): string | null {
  const userClass = userClassOf(request);
  if (userClass === null) return null;
  const { method, url, headers } = request;
  const { accept, origin, 'content-type': type, 'x-graphql-yoga-csrf': csrf } = headers;
  const asked = `${method}\n${url}\n${type}\n${accept}\n${origin}\n${csrf === undefined}\n${preferredLocales.join()}`;
  return `${userClass}\n${revision}\n${asked}\n${body?.toString('latin1') ?? ''}`;
}

/** Whether this kind of request is worth a look: GraphQL by GET or POST, answered at once, in full and as JSON. */
export function isKeepable({ method, url = '', headers }: IncomingMessage): boolean {
  if (!(url === '/graphql' || url.startsWith('/graphql?'))) return false;
  if (/text\/(html|event-stream)|multipart/.test(headers.accept ?? '')) return false;
  if (method === 'GET') return true;
  const length = Number(headers['content-length']);
  return method === 'POST' && headers['content-encoding'] === undefined && length > 0 && length <= longestKeptBody;
}
