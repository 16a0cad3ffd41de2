import type { CatalogSnapshot, SchemaContext } from '@eventide/schema';
import type { Viewer } from '@eventide/contract';
import type { Store } from '@eventide/store';
import type { Logger } from 'pino';
import { createAuthRoute } from './auth/answer-auth.ts';
import { type Auth, basePath } from './auth/auth.ts';
import { createClientAddress, isLoopback, networkOf } from './auth/client-address.ts';
import { identify } from './auth/identify.ts';
import type { Config } from './config.ts';
import type { Exchange } from './exchange.ts';
import { answerBackup, backupPath } from './export/answer-backup.ts';
import { answerExport, exportPath } from './export/answer-export.ts';
import { createGraphql } from './graphql/graphql.ts';
import { createSubscriptions } from './graphql/subscriptions.ts';
import { type Answer, type Asked, headerOf, refuse } from './http/asked.ts';
import { optionsAnswer } from './http/cors.ts';
import { createFetch } from './http/fetch.ts';
import { createFront } from './http/front.ts';
import { createListener } from './http/listener.ts';
import { createReadiness } from './http/readiness.ts';
import { createTokenBuckets } from './limits/token-bucket.ts';
import type { Streams } from './live/streams.ts';
import { createMetrics } from './observe/metrics.ts';
import type { Tracing } from './observe/tracing.ts';
import { answerGraphiql } from './routes/graphiql.ts';
import { answerHealth, healthPaths } from './routes/health.ts';
import { answerMetrics, metricsPath } from './routes/metrics.ts';
import { answerSchema } from './routes/schema.ts';
import { version } from './version.ts';

interface Parts {
  readonly config: Pick<Config, 'corsOrigins' | 'auth' | 'requests' | 'metricsToken'>;
  /** The catalogues of the moment: read once a request, so that an import can swap them. */
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** Differs whenever answers may, the catalogues being the same. */
  readonly generation: () => number;
  /** What requests are answered from beside the catalogues. */
  readonly services: Pick<SchemaContext, 'people' | 'changes' | 'imports' | 'reviewOf' | 'readTermBase'> & {
    readonly store: SchemaContext['store'] & Pick<Store, 'ping' | 'exportBackup'>;
  };
  readonly auth: Auth;
  readonly streams: Streams;
  readonly logger: Logger;
  readonly isReady?: () => boolean;
  readonly tracing?: Tracing | null;
}

/** The server, as a listener of node:http and, for what needs no socket, as `fetch`: both lead through the same function. */
export function createApi(parts: Parts) {
  const { config, catalogs, generation, services, auth, streams, logger, isReady = () => true, tracing = null } = parts;
  const { readingIsOpen, commentsAreOpen, trustedProxies } = config.auth;
  const contextOf = (asked: Asked, { preferredLocales }: Exchange, viewer: Viewer | null): SchemaContext => ({
    catalogs: catalogs(),
    preferredLocales,
    get signal() {
      return asked.signal;
    },
    viewer,
    readingIsOpen,
    commentsAreOpen,
    ...services,
  });
  const unready = createReadiness(services.store, () => !isReady());
  const answerAuth = createAuthRoute(auth, trustedProxies);
  const subscriptions = createSubscriptions({ contextOf, streams, logger });
  const answerGraphql = createGraphql({ contextOf, subscriptions, logger, ...config.requests });

  const metrics = createMetrics({ catalogs, streams: streams.count });
  const wait = config.requests.rate && createTokenBuckets(config.requests.rate);
  const clientAddress = createClientAddress(trustedProxies);
  /** Null: the client may go on. This machine's own requests are the web client's, and those of whoever runs it. */
  const tooMany = (asked: Asked): Answer | null => {
    if (!wait || asked.remoteAddress === null) return null;
    const address = clientAddress(asked.remoteAddress, headerOf(asked, 'x-forwarded-for'));
    const seconds = isLoopback(address) ? 0 : wait(networkOf(address));
    if (seconds === 0) return null;
    const advice = { 'retry-after': String(Math.ceil(seconds)) };
    return refuse(429, 'TOO_MANY_REQUESTS', 'Too many requests from this address. Wait, then go on.', advice);
  };

  const route = async (asked: Asked, exchange: Exchange): Promise<Answer> => {
    const { method, path } = asked;
    const options = method === 'OPTIONS' ? optionsAnswer(asked) : null;
    if (options) return options;
    if (healthPaths.includes(path)) return answerHealth(asked, unready);
    if (path === metricsPath) return answerMetrics(asked, metrics, config.metricsToken);
    const refused = tooMany(asked);
    if (refused) return refused;
    if (path.startsWith(`${basePath}/`)) return answerAuth(asked);
    if (path === '/schema.graphql') return answerSchema(asked);
    const page = await answerGraphiql(asked);
    if (page) return page;
    if (path !== '/graphql' && !path.startsWith(exportPath)) {
      return refuse(404, 'NOT_FOUND', `Nothing at ${path}. GraphQL is at /graphql.`);
    }
    const identified = await identify(asked, auth.viewerOf);
    if ('refused' in identified) return identified.refused;
    const { viewer } = identified;
    if (path === '/graphql') return answerGraphql({ asked, exchange, viewer });
    if (path === backupPath) return answerBackup(asked, viewer, services.store);
    return answerExport(asked, () => contextOf(asked, exchange, viewer), version);
  };

  const { corsOrigins } = config;
  const front = createFront({ route, catalogs, generation, corsOrigins, logger, metrics, tracing });
  return { listener: createListener(front, logger), fetch: createFetch(front) };
}
