import { formatError } from '@eventide/schema';
import { StoreError, type StoreErrorCode } from '@eventide/store';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/**
 * The errors of a result as they leave: each with a code, wherever it was raised (reading the request, parsing, validation,
 * coercion, execution), and one where a limit is broken, which is found again at every field of the root.
 */
export function sendable(errors: readonly unknown[]): readonly GraphQLError[] {
  const formatted = errors.map((error) => sayWhereStoreIsAway(formatError(error)));
  const limit = formatted.find((error) => codeOf(error).endsWith('_LIMIT'));
  if (!limit) return formatted;
  // Refused for its size, it is 4xx whatever the answer's type.
  return [new GraphQLError(limit.message, { extensions: { ...limit.extensions, http: { status: 400 } } })];
}

export function codeOf(error: GraphQLError): string {
  return String(error.extensions.code);
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

/** Writes down the cause of what the answer keeps to itself. */
export function logUnexpected(errors: readonly GraphQLError[], requestId: string, logger: Logger): void {
  for (const error of errors) {
    const code = codeOf(error);
    if (code !== 'INTERNAL_SERVER_ERROR' && code !== 'UNAVAILABLE') continue;
    const err = causeOf(error);
    // Whoever asked has gone: that the work has ended is as it should be.
    if (err.name === 'AbortError') continue;
    logger.error({ requestId, path: error.path, err }, 'unexpected error');
  }
}

/** What was thrown in the first place: errors of GraphQL are wrapped around it, once for each layer that saw it. */
function causeOf(error: GraphQLError): Error {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? causeOf(originalError) : (originalError ?? error);
}
