import { GraphQLError } from 'graphql';
import { limits } from '../limits.ts';
import { limitError } from './limit-error.ts';

/** The errors of graphql-js have no code. Their wording, which its tests keep stable, tells them apart. */
const tokenLimit = /^Syntax Error: Document contains more th?a[nt] \d+ tokens/;
const badVariable =
  /^Variable "\$.+?" (got invalid value|of required type .+ was not provided|of non-null type .+ must not be null|expected value of type)/;
const badArgument = /^Argument ".+?" (has invalid value|of required type|of non-null type)/;

/**
 * The error as clients may see it. It always has `extensions.code`; an unexpected error, which did not start as a
 * GraphQLError, is replaced. Formatting an error twice changes nothing.
 */
export function formatError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError) || originOf(error) === null) return masked(error);
  if (tokenLimit.test(error.message)) {
    // The parser stops at the first token over the limit, so the total is not known.
    const measured = limits.tokens + 1;
    return limitError('TOKEN_LIMIT', { measured, limit: limits.tokens, cost: measured });
  }
  if (typeof error.extensions.code === 'string') return error;
  if (error.message.startsWith('Syntax Error')) return withCode(error, 'GRAPHQL_PARSE_FAILED');
  if (badVariable.test(error.message) || badArgument.test(error.message)) return withCode(error, 'BAD_USER_INPUT');
  // Raised by the executor at a field, without a code: a resolver returned something that the schema does not allow.
  if (error.path) return masked(error);
  return withCode(error, error.nodes ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_REQUEST');
}

/** The original error if it was a GraphQLError, else null. */
function originOf(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (!originalError) return error;
  return originalError instanceof GraphQLError ? originOf(originalError) : null;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { ...placeOf(error), extensions: { ...error.extensions, code } });
}

function masked(error: unknown): GraphQLError {
  return new GraphQLError('Something went wrong on our side. The log has it under the ID of this request.', {
    ...(error instanceof GraphQLError && placeOf(error)),
    // For the log only; not sent to the client.
    ...(error instanceof Error && { originalError: error }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true },
  });
}

function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}
