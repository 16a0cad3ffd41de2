import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/** One line a request. Never bodies, variables, queries or headers: they can hold what is nobody's business. */
export function useRequestLog(logger: Logger): Plugin<object, ServerContext> {
  return {
    onResultProcess({ result, serverContext }) {
      if (Symbol.asyncIterator in result || Array.isArray(result)) return;
      const { requestId } = exchangeOf(serverContext);
      for (const error of result.errors ?? []) {
        const { code } = error.extensions;
        // Whoever asked has gone: that the work has ended is as it should be.
        if (causeOf(error).name === 'AbortError') continue;
        if (code === 'INTERNAL_SERVER_ERROR' || code === 'UNAVAILABLE') {
          logger.error({ requestId, path: error.path, err: causeOf(error) }, 'unexpected error');
        }
      }
    },
    onResponse({ request, response, serverContext }) {
      const { requestId, startedAt, operationName, errorCodes, isHead } = exchangeOf(serverContext);
      const { status } = response;
      logger.info(
        {
          requestId,
          method: isHead ? 'HEAD' : request.method,
          path: new URL(request.url).pathname,
          status,
          ms: Math.round((performance.now() - startedAt) * 10) / 10,
          ...(operationName !== null && { operationName }),
          ...(errorCodes.length > 0 && { errorCodes }),
        },
        'request',
      );
    },
  };
}

/** What was thrown in the first place: errors of GraphQL are wrapped around it, once for each layer that saw it. */
function causeOf(error: GraphQLError): Error {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? causeOf(originalError) : (originalError ?? error);
}
