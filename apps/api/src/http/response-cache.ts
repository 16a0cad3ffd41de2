import type { IncomingHttpHeaders } from 'node:http';
import { hasCredentials } from '../auth/viewer.ts';
import { type Asked, headerOf } from './asked.ts';
import { BoundedCache } from './bounded-cache.ts';

/** A whole answer of status 200 as it was sent, but for what differs from request to request. */
export interface KeptResponse {
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  readonly etag: string | null;
}

/** Bytes of the longest body that is kept for comparison; longer requests are rare and take the long way. */
const longestKeptBody = 16_384;

/** Whether a request has a body that is short and says how long it is. */
export function hasShortBody(method: string, headers: IncomingHttpHeaders): boolean {
  const length = Number(headers['content-length']);
  return method === 'POST' && headers['content-encoding'] === undefined && length > 0 && length <= longestKeptBody;
}

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
 * What an answer depends on; null where the request cannot be answered from the cache: it is no GraphQL by GET or by a short
 * POST, or whoever asks has credentials. The preferences stand for the negotiated language: the same language is a fallback
 * for one reader and the first choice of another. Anything that makes answers differ has to appear here.
 */
export function cacheKey(asked: Asked, preferredLocales: readonly string[], revision: string): string | null {
  const { method, path, search, headers, shortBody } = asked;
  if (path !== '/graphql' || (method !== 'GET' && !(method === 'POST' && shortBody !== null))) return null;
  if (hasCredentials(headers.authorization, headers.cookie)) return null;
  const { accept, origin, 'content-type': type, 'accept-encoding': encoding } = headers;
  const isOurs = headerOf(asked, 'x-graphql-yoga-csrf') !== null;
  return `${revision}\n${method}\n${search}\n${type}\n${accept}\n${encoding}\n${origin}\n${isOurs}\n${preferredLocales.join()}\n${shortBody?.toString('latin1') ?? ''}`;
}
