import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CatalogSnapshot } from '@eventide/schema';
import type { Logger } from 'pino';
import { createExchange, requestIdOf } from '../exchange.ts';
import type { createApi } from '../server.ts';
import { BoundedCache } from './bounded-cache.ts';
import { matchesEtag } from './etag.ts';
import { preferencesOf } from './preferences.ts';
import { cacheKey, createResponseCache, isKeepable, type KeptResponse } from './response-cache.ts';

interface Parts {
  readonly yoga: ReturnType<typeof createApi>;
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  readonly logger: Logger;
}

/**
 * Node's side of the server. An answer that was given before, to the same question from the same kind of reader, is sent
 * again as bytes, before anything is parsed; everything else goes to Yoga.
 */
export function createListener({ yoga, catalogs, logger }: Parts): RequestListener {
  const kept = createResponseCache();
  const preferences = new BoundedCache<readonly string[]>({
    entries: 1_000,
    size: 100_000,
    sizeOf: (_, key) => key.length,
  });

  const preferred = (header = ''): readonly string[] => {
    const known = preferences.get(header);
    if (known) return known;
    const parsed = preferencesOf(header);
    preferences.set(header, parsed);
    return parsed;
  };

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer | null): void => {
    const startedAt = performance.now();
    const revision = [...catalogs().values()].map(({ catalog }) => catalog.revision).join();
    const locales = preferred(request.headers['accept-language']);
    const key = cacheKey(request, locales, revision, body?.toString('latin1') ?? '');
    const again = key === null ? undefined : kept.get(key);
    if (!again) {
      void ask(request, response, body, key);
      return;
    }
    const requestId = requestIdOf(request.headers['x-request-id']?.toString());
    const status = send(again, request, response, requestId);
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    logger.info({ requestId, method: request.method, path: '/graphql', status, ms, kept: true }, 'request');
  };

  const ask = async (request: IncomingMessage, response: ServerResponse, body: Buffer | null, key: string | null) => {
    const { headers, method = 'GET', url = '/' } = request;
    const exchange = createExchange(
      { acceptLanguage: headers['accept-language'], requestId: headers['x-request-id']?.toString() },
      catalogs(),
    );
    const given = await yoga.handleRequest(
      new yoga.fetchAPI.Request(`http://${headers.host ?? 'localhost'}${url}`, {
        method,
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
        body: body && new Uint8Array(body),
      }),
      { exchange },
    );
    const bytes = Buffer.from(await given.arrayBuffer());
    const ours = [...given.headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length');
    const flat = ours.flat();
    const length = given.status === 304 ? [] : ['content-length', String(bytes.byteLength)];
    response.writeHead(given.status, [...flat, ...length, 'x-request-id', exchange.requestId]).end(bytes);
    if (key === null || !exchange.cacheable || given.status !== 200) return;
    kept.set(key, { status: 200, headers: [...flat, ...length], body: bytes, etag: given.headers.get('etag') });
  };

  return (request, response) => {
    if (!isKeepable(request)) {
      void yoga(request, response);
      return;
    }
    if (request.method === 'GET') {
      answer(request, response, null);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(request, response, Buffer.concat(chunks));
    });
  };
}

/** Sends a kept answer; returns its status. */
function send(
  { headers, body, etag }: KeptResponse,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): number {
  const own = ['x-request-id', requestId];
  if (etag !== null && matchesEtag(request.headers['if-none-match'], etag)) {
    const bodiless = headers.filter((_, index) => !/^content-(type|length)$/.test(headers[index - (index % 2)] ?? ''));
    response.writeHead(304, [...bodiless, ...own]).end();
    return 304;
  }
  response.writeHead(200, [...headers, ...own]).end(body);
  return 200;
}
