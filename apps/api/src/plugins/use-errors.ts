import { formatError, limits } from '@eventide/schema';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { exchangeOf, type ServerContext } from '../exchange.ts';

/**
 * Every error that leaves carries a code, wherever it was raised: reading the request, parsing, validation, coercion,
 * execution.
 */
export function useErrors(): Plugin<object, ServerContext> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string, options: object) => parse(source, { ...options, maxTokens: limits.tokens }));
    },
    onResultProcess(hook) {
      const { result, serverContext } = hook;
      if (Symbol.asyncIterator in result || Array.isArray(result) || !result.errors) return;
      const errors = once(result.errors.map(formatError));
      exchangeOf(serverContext).errorCodes = errors.map(codeOf);
      hook.setResult({ ...(result as ExecutionResult), errors });
    },
  };
}

/** A limit is checked at each field of the root: one answer is enough. */
function once(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const limit = errors.find((error) => codeOf(error).endsWith('_LIMIT'));
  return limit ? [limit] : errors;
}

function codeOf(error: GraphQLError): string {
  return String(error.extensions.code);
}
