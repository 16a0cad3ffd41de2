import { formatError, schema, type CatalogSnapshot, type SchemaContext } from '@eventide/schema';
import type { Store } from '@eventide/store';
import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Auth } from './auth/auth.ts';
import { useAuth } from './auth/use-auth.ts';
import { useViewer, viewerIn, type ViewerContext } from './auth/use-viewer.ts';
import type { Config } from './config.ts';
import { exportPath, useExport } from './export/use-export.ts';
import { exchangeOf, type ServerContext } from './exchange.ts';
import { BoundedCache } from './http/bounded-cache.ts';
import { createReadiness } from './http/readiness.ts';
import type { Streams } from './live/streams.ts';
import { useBareErrors } from './plugins/use-bare-errors.ts';
import { importBodyMax, useBodyLimit } from './plugins/use-body-limit.ts';
import { useCacheable } from './plugins/use-cacheable.ts';
import { useCors } from './plugins/use-cors.ts';
import { useCsrf } from './plugins/use-csrf.ts';
import { useErrors } from './plugins/use-errors.ts';
import { useEtag } from './plugins/use-etag.ts';
import { useExchange } from './plugins/use-exchange.ts';
import { useExecution } from './plugins/use-execution.ts';
import { useGraphiql } from './plugins/use-graphiql.ts';
import { useBodiless, useHead } from './plugins/use-head.ts';
import { useHealth } from './plugins/use-health.ts';
import { useLanguage } from './plugins/use-language.ts';
import { useMalformedParameters } from './plugins/use-malformed-parameters.ts';
import { useMediaTypes } from './plugins/use-media-types.ts';
import { useRelease } from './plugins/use-release.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useRoutes } from './plugins/use-routes.ts';
import { useSecurityHeaders } from './plugins/use-security-headers.ts';
import { useStreams } from './plugins/use-streams.ts';
import { version } from './version.ts';

interface Parts {
  readonly config: Pick<Config, 'corsOrigins' | 'auth'>;
  /** The catalogues of the moment: read once a request, so that an import can swap them. */
  readonly catalogs: () => ReadonlyMap<string, CatalogSnapshot>;
  /** What requests are answered from beside the catalogues. */
  readonly services: Pick<SchemaContext, 'people' | 'changes' | 'imports' | 'reviewOf'> & {
    readonly store: SchemaContext['store'] & Pick<Store, 'ping'>;
  };
  readonly auth: Auth;
  readonly streams: Streams;
  readonly logger: Logger;
  readonly isReady?: () => boolean;
}

/** The server as a function from request to answer; `yoga.fetch` needs no port. */
export function createApi({ config, catalogs, services, auth, streams, logger, isReady = () => true }: Parts) {
  const { readingIsOpen, trustedProxies } = config.auth;
  const contextOf = (serverContext: ServerContext & ViewerContext, signal: AbortSignal): SchemaContext => ({
    catalogs: catalogs(),
    preferredLocales: exchangeOf(serverContext).preferredLocales,
    signal,
    viewer: viewerIn(serverContext),
    readingIsOpen,
    ...services,
  });
  return createYoga<ServerContext & ViewerContext, SchemaContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // Yoga's own answers on any address that ends in this: none does. useHealth answers on the exact path.
    healthCheckEndpoint: '\n',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    maxRequestBodySize: importBodyMax,
    maskedErrors: { maskError: formatError },
    parserAndValidationCache: { documentCache: documentCache(), errorCache: documentCache() },
    // Yoga's own allows every origin where none is given, and answers before useExchange has run.
    cors: false,
    context: (initial) => contextOf(initial, initial.request.signal),
    plugins: [
      useExchange(catalogs),
      useHead(),
      useCors(config.corsOrigins),
      useMediaTypes(),
      useHealth({ unready: createReadiness(services.store, () => !isReady()) }),
      useGraphiql(),
      useAuth(auth, trustedProxies),
      useRoutes(['/graphql', exportPath]),
      useViewer(auth.viewerOf, ['/graphql', exportPath]),
      useExport(contextOf, version),
      useStreams(streams),
      useCsrf(),
      useBodyLimit(),
      useMalformedParameters(),
      useExecution(),
      useErrors(),
      useCacheable(),
      useRelease(),
      useBareErrors(),
      useLanguage(),
      useEtag(catalogs),
      useSecurityHeaders(),
      useRequestLog(logger),
      useBodiless(),
    ],
  });
}

/** Parsed documents, by their text; bounded by size, as a text may be long and a tree is longer. */
function documentCache<V extends DocumentNode | Error>(): BoundedCache<V> {
  return new BoundedCache<V>({ entries: 1_000, size: 1_000_000, sizeOf: (_document, text) => text.length });
}
