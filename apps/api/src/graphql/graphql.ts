import { forgetLoaded, schema, type SchemaContext } from '@eventide/schema';
import type { Viewer } from '@eventide/contract';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { Exchange } from '../exchange.ts';
import { type Answer, type Asked, headerOf } from '../http/asked.ts';
import { parametersWithin } from './body-limit.ts';
import { createCosts } from './costs.ts';
import { createDocuments } from './documents.ts';
import { codeOf, logUnexpected, sendable } from './errors.ts';
import { acceptedBy, type ResultType, resultTypes, streamType } from './media-type.ts';
import { parametersInAddress, type Parameters, requireOwnOrJson } from './parameters.ts';
import { answerOf } from './result.ts';
import type { Subscriptions } from './subscriptions.ts';

interface Parts {
  /** What resolvers have for a request. */
  readonly contextOf: (asked: Asked, exchange: Exchange, viewer: Viewer | null) => SchemaContext;
  readonly subscriptions: Subscriptions;
  readonly logger: Logger;
  /** Milliseconds after which nobody waits for an answer any more, and after which the log says that one was slow. */
  readonly timeMs: number;
  readonly slowMs: number;
}

/**
 * GraphQL over HTTP (the working group's draft): from the request to the bytes of the answer, with nothing in between. Changes
 * as they happen are Yoga's.
 */
export function createGraphql({ contextOf, subscriptions, logger, timeMs, slowMs }: Parts) {
  const documents = createDocuments();
  const costOf = createCosts();

  const resultOf = async (
    { operationName, variables }: Parameters,
    { document, operation }: Operation,
    { asked, exchange, viewer }: Asking,
  ): Promise<ExecutionResult> => {
    const contextValue = contextOf(asked, exchange, viewer);
    exchange.cost = costOf({ document, operation, variables }, contextValue);
    try {
      const work = execute({
        ...{ schema, document, contextValue, operationName },
        ...(variables && { variableValues: variables }),
      });
      // Whoever changes something has to know that it is done: an import of many pages may take minutes.
      const result = await (operation.operation === OperationTypeNode.QUERY ? within(timeMs, work) : work);
      exchange.cacheable = operation.operation === OperationTypeNode.QUERY && viewer === null && !result.errors;
      return result;
    } finally {
      forgetLoaded(contextValue);
      const ms = Math.round(performance.now() - exchange.startedAt);
      if (ms >= slowMs) {
        const { requestId, operationName: name, cost } = exchange;
        // Without its text: that may say whom or what somebody has looked for.
        logger.warn({ requestId, operationName: name, ms, cost, fields: fieldsIn(operation) }, 'slow operation');
      }
    }
  };

  const send = (result: ExecutionResult, type: ResultType, exchange: Exchange): Answer => {
    if (!result.errors) return answerOf(result, type, exchange.requestId);
    const errors = sendable(result.errors);
    exchange.errorCodes = errors.map(codeOf);
    logUnexpected(errors, exchange.requestId, logger);
    return answerOf({ ...result, errors }, type, exchange.requestId);
  };

  return async (asking: Asking): Promise<Answer> => {
    const { asked, exchange, viewer } = asking;
    const { resultType, stream } = acceptedBy(headerOf(asked, 'accept'));
    // Whoever accepts nothing that there is still reads why.
    const type = resultType ?? 'application/json';
    try {
      requireMethod(asked);
      requireOwnOrJson(asked);
      if (resultType === null && !stream) throw notAcceptable(...resultTypes);
      const parameters =
        asked.method === 'GET' ? parametersInAddress(asked.search) : await parametersWithin(asked, viewer);
      const { query, operationName } = parameters;
      const prepared = documents(query);
      if (prepared.errors) return send({ errors: prepared.errors as GraphQLError[] }, type, exchange);
      const operation = operationIn(getOperationAST(prepared.document, operationName), asked);
      exchange.operationName = operation.name?.value ?? null;
      const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
      if (stream && (isSubscription || resultType === null)) return await subscriptions.open(parameters, asking);
      if (isSubscription) throw notAcceptable(streamType);
      return send(await resultOf(parameters, { document: prepared.document, operation }, asking), type, exchange);
    } catch (error) {
      return send({ errors: [error as GraphQLError] }, type, exchange);
    }
  };
}

/** A request with what is known of it. */
export interface Asking {
  readonly asked: Asked;
  readonly exchange: Exchange;
  readonly viewer: Viewer | null;
}

interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** @throws GraphQLError `TIMEOUT` where the work is not done in time */
async function within<T>(timeMs: number, work: T | Promise<T>): Promise<T> {
  // Most of what is asked is answered without waiting for anything.
  if (!(work instanceof Promise)) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new GraphQLError(`The answer takes more than ${timeMs / 1_000} s. Ask for less at a time.`, {
          extensions: { code: 'TIMEOUT', http: { status: 503, headers: { 'retry-after': '5' } } },
        }),
      );
    }, timeMs);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The fields of the root, which tell slow operations without a name apart. */
const fieldsIn = ({ selectionSet }: OperationDefinitionNode): readonly string[] =>
  selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : []));

function requireMethod({ method }: Asked): void {
  if (method === 'GET' || method === 'POST') return;
  throw new GraphQLError('GraphQL is asked with GET or POST.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { allow: 'GET, HEAD, POST, OPTIONS' } } },
  });
}

function operationIn(
  operation: OperationDefinitionNode | null | undefined,
  { method }: Asked,
): OperationDefinitionNode {
  if (!operation) {
    throw new GraphQLError('The document has no such operation; with several, name one by "operationName".', {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  }
  if (operation.operation === OperationTypeNode.MUTATION && method === 'GET') {
    throw new GraphQLError('A mutation is asked with POST.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { allow: 'POST' } } },
    });
  }
  return operation;
}

function notAcceptable(...types: readonly string[]): GraphQLError {
  return new GraphQLError(`Accept ${types.join(' or ')}: the answer comes in nothing else.`, {
    extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } },
  });
}
