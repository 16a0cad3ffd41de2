import { parseWithinLimits, schema, formatError, type SchemaContext, forgetLoaded } from '@eventide/schema';
import type { Viewer } from '@eventide/contract';
import { execute, subscribe, type ExecutionResult } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { credentialOf } from '../auth/viewer.ts';
import type { Exchange } from '../exchange.ts';
import { type Answer, type Asked, headerOf } from '../http/asked.ts';
import type { Streams } from '../live/streams.ts';
import { codeOf, logUnexpected, sendable } from './errors.ts';
import type { Asking } from './graphql.ts';
import { streamType } from './media-type.ts';
import type { Parameters } from './parameters.ts';

interface Parts {
  readonly contextOf: (asked: Asked, exchange: Exchange, viewer: Viewer | null) => SchemaContext;
  readonly streams: Streams;
  readonly logger: Logger;
}

export interface Subscriptions {
  /** Answers with Server-Sent Events, in the protocol of graphql-sse ("distinct connections mode"). */
  open(parameters: Parameters, asking: Asking): Promise<Answer>;
}

/** Changes as they happen, sent by Yoga; who may ask has been found out before. */
export function createSubscriptions({ contextOf, streams, logger }: Parts): Subscriptions {
  const yoga = createYoga<{ asking: Asking }, SchemaContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    cors: false,
    // Node's own: Yoga's stand-ins are not what a stream is told by elsewhere.
    fetchAPI: { Request, Response, Headers, ReadableStream },
    maskedErrors: { maskError: formatError },
    context: ({ asking: { asked, exchange, viewer } }) => contextOf(asked, exchange, viewer),
    plugins: [useGraphqlJs(), useStreams(streams), useErrors(logger)],
  });
  return {
    async open({ query, operationName, variables }, asking) {
      const { asked } = asking;
      const response = await yoga.handleRequest(
        new yoga.fetchAPI.Request('http://localhost/graphql', {
          method: 'POST',
          body: JSON.stringify({ query, operationName, variables }),
          headers: { accept: streamType, 'content-type': 'application/json' },
          signal: asked.signal,
        }),
        { asking },
      );
      return { status: response.status, headers: Object.fromEntries(response.headers), body: response.body };
    },
  };
}

type Context = SchemaContext & { readonly asking: Asking };

/** Yoga's own executor (@graphql-tools/executor 1.5.7) puts what it has to wait for last; graphql-js keeps the order of the query. */
function useGraphqlJs(): Plugin<Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits);
    },
    onExecute({ args, setExecuteFn }) {
      setExecuteFn(execute);
      return {
        onExecuteDone() {
          forgetLoaded(args.contextValue);
        },
      };
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
  };
}

/** A subscription goes on for as long as its reader may read it. */
function useStreams(streams: Streams): Plugin<Context> {
  return {
    onSubscribe({ args: { contextValue } }) {
      return {
        onSubscribeResult({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) return;
          const { asked, viewer } = contextValue.asking;
          const credential = credentialOf({ get: (name) => headerOf(asked, name) });
          setResult(streams.guard(result, viewer && credential && { credential, role: viewer.role }));
        },
      };
    },
  };
}

function useErrors(logger: Logger): Plugin<Context, { asking: Asking }> {
  return {
    onResultProcess(hook) {
      const { result, serverContext } = hook;
      if (Symbol.asyncIterator in result || Array.isArray(result) || !result.errors) return;
      const { exchange } = serverContext.asking;
      const errors = sendable(result.errors);
      exchange.errorCodes = errors.map(codeOf);
      logUnexpected(errors, exchange.requestId, logger);
      hook.setResult({ ...(result as ExecutionResult), errors });
    },
  };
}
