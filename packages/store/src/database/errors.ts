import { StoreError } from '../store-error.ts';

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const serializationFailure = '40001';
const deadlock = '40P01';
const statementCancelled = '57014';
const lockNotAvailable = '55P03';

/** Thrown in a transaction where another one was in the way, unseen until the write: it is undone and run anew. */
export class TryAgain extends Error {}

/** Another transaction was in the way, and nothing was written. */
export function isRetriable(error: unknown): boolean {
  if (error instanceof TryAgain) return true;
  return causes(error).some(({ code }) => code === serializationFailure || code === deadlock);
}

/** What the database's client threw, as what the store throws. An error of the program's own stays what it is. */
export function toStoreError(error: unknown): unknown {
  const chain = causes(error);
  const own = chain.find(({ cause }) => cause instanceof StoreError);
  if (own !== undefined) return own.cause;
  for (const { code, message } of chain) {
    if (code === statementCancelled || code === lockNotAvailable || message === 'Query read timeout') {
      return new StoreError('TIMEOUT', 'The statement took too long and was ended.', { cause: error });
    }
    if (isConnectionLoss(code, message)) {
      return new StoreError('UNAVAILABLE', `The database cannot be reached (${message || String(code)}).`, {
        cause: error,
      });
    }
  }
  return error;
}

interface Cause {
  readonly cause: unknown;
  readonly code: unknown;
  readonly message: string;
}

/** Drizzle wraps what the client throws, and Node wraps what several addresses of a host answered. */
function causes(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const within = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const code = 'code' in error ? error.code : undefined;
  return [{ cause: error, code, message: error.message }, ...[error.cause, ...within].flatMap(causes)];
}

function isConnectionLoss(code: unknown, message: string): boolean {
  // Class 08, "too many connections", and what an administrator's shutdown says.
  if (typeof code === 'string' && /^(08...|53300|57P0[1-3]|28...|3D000|E[A-Z]+)$/.test(code)) return true;
  return /^Connection terminated|^timeout expired|timeout exceeded when trying to connect|not queryable|^Cannot use a pool/.test(
    message,
  );
}
