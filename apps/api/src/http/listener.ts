import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendNodeResponse } from '@whatwg-node/server';
import type { CatalogSnapshot } from '@eventide/schema';
import type { Logger } from 'pino';
import { createExchange, requestIdOf } from '../exchange.ts';
import type { createApi } from '../server.ts';
import { BoundedCache } from './bounded-cache.ts';
import { matchesEtag } from './etag.ts';
import { sendError } from './plain-response.ts';
import { preferencesOf } from './preferences.ts';
import { requestTarget } from './request-target.ts';
import { cacheKey, createResponseCache, isKeepable, type KeptResponse } from './response-cache.ts';

interface Parts {
  readonly yoga: ReturnType<typeof createApi>;
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** Differs whenever answers may, the catalogues being the same. */
  readonly generation: () => number;
  readonly logger: Logger;
}

/** Headers that differ from request to request, or that this listener writes itself. */
const differing: ReadonlySet<string> = new Set(['content-length', 'x-request-id']);

const revisions = new WeakMap<ReadonlyMap<string, CatalogSnapshot>, string>();

/**
 * Node's side of the server. An answer that was given before, to the same question from the same kind of reader, is sent
 * again as bytes, before anything is parsed; everything else goes to Yoga.
 */
export function createListener({ yoga, catalogs, generation, logger }: Parts): RequestListener {
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

  const answer = async (request: IncomingMessage, response: ServerResponse, body: Buffer | null): Promise<void> => {
    const { headers, method } = request;
    const revision = `${revisionOf(catalogs())} ${generation()}`;
    const key = cacheKey(request, preferred(headers['accept-language']), revision, body);
    const again = key === null ? undefined : kept.get(key);
    if (!again) {
      await ask(request, response, body, key);
      return;
    }
    const requestId = requestIdOf(headers['x-request-id']?.toString());
    const status = send(again, headers['if-none-match'], response, requestId);
    // A line costs a fifth of what the whole answer does, and says nothing that the first one's did not.
    logger.debug({ requestId, method, path: '/graphql', status, kept: true }, 'request');
  };

  const ask = async (request: IncomingMessage, response: ServerResponse, body: Buffer | null, key: string | null) => {
    const { headers, method = 'GET', url = '/' } = request;
    const exchange = createExchange(
      { acceptLanguage: headers['accept-language'], requestId: headers['x-request-id']?.toString() },
      catalogs(),
    );
    // Work for a client that has gone is ended.
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const given = await yoga.handleRequest(
      new yoga.fetchAPI.Request(`http://localhost${url}`, {
        method,
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
        body: body && new Uint8Array(body),
        signal: gone.signal,
      }),
      { exchange },
    );
    const bytes = Buffer.from(await given.arrayBuffer());
    const length = given.status === 304 ? [] : ['content-length', String(bytes.byteLength)];
    const flat = [...given.headers].filter(([name]) => !differing.has(name)).flat();
    response.writeHead(given.status, [...flat, ...length, 'x-request-id', exchange.requestId]).end(bytes);
    if (key === null || !exchange.cacheable || given.status !== 200) return;
    kept.offer(key, {
      headers: [...flat, ...length],
      body: bytes,
      etag: given.headers.get('etag'),
    });
  };

  /** Whatever is not answered at once and in full: streams, pages, sign-in, probes. */
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const given = await yoga.handleNodeRequestAndResponse(request, response, { req: request });
    await sendNodeResponse(given, response, request, true);
  };

  const fail = (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
    const requestId = requestIdOf(request.headers['x-request-id']?.toString());
    // A stream that was cut: that is no fault.
    const wasCut = error instanceof DOMException && error.name === 'AbortError';
    if (!wasCut && !response.destroyed) logger.error({ err: error, requestId }, 'unexpected error');
    const message = 'Something went wrong on our side. The log has it under the ID of this request.';
    sendError(response, { status: 500, code: 'INTERNAL_SERVER_ERROR', message, requestId });
  };

  return (request, response) => {
    const target = requestTarget(request);
    if (target === null) {
      const requestId = requestIdOf(request.headers['x-request-id']?.toString());
      const message = 'The request line or the header "Host" is malformed.';
      sendError(response, { status: 400, code: 'BAD_REQUEST', message, requestId });
      return;
    }
    // From here on nobody sees what host the caller named.
    request.url = target === '*' ? '/*' : target;
    request.headers.host = 'localhost';
    const failed = (error: unknown) => {
      fail(error, request, response);
    };
    if (!isKeepable(request)) {
      pass(request, response).catch(failed);
      return;
    }
    if (request.method === 'GET') {
      answer(request, response, null).catch(failed);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [only = Buffer.alloc(0)] = chunks;
      answer(request, response, chunks.length > 1 ? Buffer.concat(chunks) : only).catch(failed);
    });
  };
}

/** What identifies the state of all catalogues; worked out once for each state. */
function revisionOf(catalogs: ReadonlyMap<string, CatalogSnapshot>): string {
  const known = revisions.get(catalogs);
  if (known !== undefined) return known;
  const revision = [...catalogs.values()].map(({ catalog }) => `${catalog.slug} ${catalog.revision}`).join();
  revisions.set(catalogs, revision);
  return revision;
}

/** Sends a kept answer; returns its status. */
function send(
  { headers, body, etag }: KeptResponse,
  ifNoneMatch: string | undefined,
  response: ServerResponse,
  requestId: string,
): 200 | 304 {
  if (etag !== null && matchesEtag(ifNoneMatch, etag)) {
    const bodiless = headers.filter((_, index) => !/^content-(type|length)$/.test(headers[index - (index % 2)] ?? ''));
    response.writeHead(304, [...bodiless, 'x-request-id', requestId]).end();
    return 304;
  }
  response.writeHead(200, [...headers, 'x-request-id', requestId]).end(body);
  return 200;
}
