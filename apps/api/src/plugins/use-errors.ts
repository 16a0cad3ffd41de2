import { formatError, parseWithinLimits } from '@eventide/schema';
import { StoreError, type StoreErrorCode } from '@eventide/store';
import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/**
 * Every error that leaves carries a code, wherever it was raised: reading the request, parsing, validation, coercion,
 * execution.
 */
export function useErrors(): Plugin<object, ServerContext> {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits);
    },
    onResultProcess(hook) {
      const { result, serverContext } = hook;
      if (Symbol.asyncIterator in result || Array.isArray(result) || !result.errors) return;
      const errors = once(result.errors.map((error) => sayWhereStoreIsAway(formatError(error))));
      exchangeOf(serverContext).errorCodes = errors.map(codeOf);
      hook.setResult({ ...(result as ExecutionResult), errors });
    },
  };
}

/** A store that does not answer is no fault of the program: whoever asked may ask again. */
function sayWhereStoreIsAway(error: GraphQLError): GraphQLError {
  const failure = failureBehind(error);
  if (failure === null || !isPassing(failure.code)) return error;
  return new GraphQLError('The store does not answer. Try again later.', {
    ...{ nodes: error.nodes ?? null, path: error.path ?? null },
    // Kept for the log; it is not sent.
    originalError: failure,
    extensions: { code: 'UNAVAILABLE' },
  });
}

/** Whether the same may go well a moment later. */
const isPassing = (code: StoreErrorCode): boolean => ['UNAVAILABLE', 'TIMEOUT', 'BUSY'].includes(code);

function failureBehind(error: Error | undefined): StoreError | null {
  if (error instanceof StoreError) return error;
  return error instanceof GraphQLError ? failureBehind(error.originalError) : null;
}

/** A limit is checked at each field of the root: one answer is enough. */
function once(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const limit = errors.find((error) => codeOf(error).endsWith('_LIMIT'));
  if (!limit) return errors.map(malformedAs400);
  // Refused for its size, it is 4xx whatever the answer's type; Yoga takes what the parser throws for a mistake in writing.
  return [new GraphQLError(limit.message, { extensions: { ...limit.extensions, http: { status: 400 } } })];
}

/** What is no request of GraphQL at all is 400 in any type of answer; what is one, but wrong, is 200 in the oldest. */
function malformedAs400(error: GraphQLError): GraphQLError {
  if (codeOf(error) !== 'BAD_REQUEST') return error;
  const { message, extensions } = error;
  const { status = 400 } = (extensions.http ?? {}) as { readonly status?: number };
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

function codeOf(error: GraphQLError): string {
  return String(error.extensions.code);
}
