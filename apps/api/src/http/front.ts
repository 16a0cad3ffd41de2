import type { CatalogSnapshot } from '@eventide/schema';
import type { Logger } from 'pino';
import type { Metrics } from '../observe/metrics.ts';
import type { Tracing } from '../observe/tracing.ts';
import { createExchange, type Exchange, requestIdOf } from '../exchange.ts';
import { type Answer, type Asked, headerOf, type Refusal } from './asked.ts';
import { matchesEtag } from './etag.ts';
import { finish, refusalBytes, type Sent } from './finish.ts';
import { cacheKey, createResponseCache, type KeptResponse } from './response-cache.ts';
import { everywhere } from './security-headers.ts';

interface Parts {
  readonly route: (asked: Asked, exchange: Exchange) => Promise<Answer>;
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** Differs whenever answers may, the catalogues being the same. */
  readonly generation: () => number;
  readonly corsOrigins: readonly string[];
  readonly logger: Logger;
  /** Absent: nothing is counted. */
  readonly metrics?: Pick<Metrics, 'observe' | 'observeKept'>;
  /** Null: nothing is traced. */
  readonly tracing?: Tracing | null;
}

/** The server as a function, whatever requests come over. Never throws or rejects; what is sent again is there at once. */
export type Front = (asked: Asked) => Sent | Promise<Sent>;

type Catalogs = ReadonlyMap<string, CatalogSnapshot>;

/**
 * What all requests have in common: an ID, a line in the log, headers, and that a fault of ours is answered without a word
 * about it. An answer that was given before, to the same question from the same kind of reader, is sent again as bytes, before
 * anything is parsed.
 */
export function createFront(parts: Parts): Front {
  const { route, catalogs, generation, corsOrigins, logger, metrics, tracing = null } = parts;
  const kept = createResponseCache();

  const anew = async (asked: Asked, exchange: Exchange, state: Catalogs, key: string | null): Promise<Sent> => {
    const { requestId, startedAt } = exchange;
    const work = async () => finish(await route(asked, exchange), { asked, exchange, catalogs: state, corsOrigins });
    const sent = await (tracing ? tracing.trace(asked, exchange, work) : work());
    const { operationName, errorCodes } = exchange;
    const seconds = (performance.now() - startedAt) / 1_000;
    metrics?.observe({ exchange, route: routeOf(asked.path), status: sent.status, seconds });
    logger.info(
      {
        requestId,
        method: asked.isHead ? 'HEAD' : asked.method,
        path: asked.path,
        status: sent.status,
        ms: Math.round(seconds * 10_000) / 10,
        ...(operationName !== null && { operationName }),
        ...(errorCodes.length > 0 && { errorCodes }),
      },
      'request',
    );
    if (key !== null && exchange.cacheable && sent.status === 200 && sent.body instanceof Uint8Array) {
      kept.offer(key, { headers: sent.headers, body: sent.body, etag: sent.etag });
    }
    return identified(sent, requestId);
  };

  const fail = (error: unknown, asked: Asked): Sent => {
    const requestId = requestIdOf(headerOf(asked, 'x-request-id'));
    // Whoever asked has gone: that is no fault.
    if (!isAbort(error)) logger.error({ err: error, requestId }, 'unexpected error');
    const message = 'Something went wrong on our side. The log has it under the ID of this request.';
    return refusedOutright(500, { code: 'INTERNAL_SERVER_ERROR', message }, requestId);
  };

  return (asked) => {
    try {
      const state = catalogs();
      const exchange = createExchange(asked, state);
      const key = cacheKey(asked, exchange.preferredLocales, `${revisionOf(state)} ${generation()}`);
      const again = key === null ? undefined : kept.get(key);
      if (!again) return anew(asked, exchange, state, key).catch((error: unknown) => fail(error, asked));
      const { requestId } = exchange;
      const sent = sentAgain(again, asked);
      const { status } = sent;
      metrics?.observeKept();
      // A line costs a fifth of what the whole answer does, and says nothing that the first one's did not.
      logger.debug({ requestId, method: asked.method, path: asked.path, status, kept: true }, 'request');
      return identified(sent, requestId);
    } catch (error) {
      return fail(error, asked);
    }
  };
}

/** The first part of a path of ours: paths in general are whatever somebody types. */
function routeOf(path: string): string {
  const [, first = ''] = path.split('/', 2);
  return routes.has(first) ? `/${first}` : '(none)';
}

const routes: ReadonlySet<string> = new Set([
  'graphql',
  'graphiql',
  'export',
  'api',
  'health',
  'ready',
  'metrics',
  'schema.graphql',
]);

/** An answer to what never gets as far as a route, or fails in one. */
export function refusedOutright(status: number, refusal: Refusal, requestId: string): Sent {
  const body = refusalBytes(refusal, requestId);
  const headers = {
    ...everywhere,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.byteLength),
  };
  return identified({ status, headers: Object.entries(headers).flat(), body, etag: null }, requestId);
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

function sentAgain({ headers, body, etag }: KeptResponse, asked: Asked): Sent {
  if (etag === null || !matchesEtag(headerOf(asked, 'if-none-match'), etag))
    return { status: 200, headers, body, etag };
  const ofBody = /^content-(type|length|encoding)$/;
  const bodiless = headers.filter((_, index) => !ofBody.test(headers[index - (index % 2)] ?? ''));
  return { status: 304, headers: bodiless, body: null, etag };
}

const identified = (sent: Sent, requestId: string): Sent => ({
  ...sent,
  headers: [...sent.headers, 'x-request-id', requestId],
});

const revisions = new WeakMap<ReadonlyMap<string, CatalogSnapshot>, string>();

/** What identifies the state of all catalogues; worked out once for each state. */
function revisionOf(catalogs: ReadonlyMap<string, CatalogSnapshot>): string {
  const known = revisions.get(catalogs);
  if (known !== undefined) return known;
  const revision = [...catalogs.values()].map(({ catalog }) => `${catalog.slug} ${catalog.revision}`).join();
  revisions.set(catalogs, revision);
  return revision;
}
