import { StoreError } from '../store-error.ts';

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const serializationFailure = '40001';
const deadlock = '40P01';
const statementCancelled = '57014';
const lockNotAvailable = '55P03';

/** Thrown in a transaction that conflicts with another one, detected by the write: it is rolled back and repeated. */
export class TryAgain extends Error {}

/** Whether the transaction lost against another one and wrote nothing. */
export function isRetriable(error: unknown): boolean {
  if (error instanceof TryAgain) return true;
  return causes(error).some(({ code }) => code === serializationFailure || code === deadlock);
}

/** Converts an error of the database client into one of the store. Other errors are returned as they are. */
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

/** What to do where a pooler is in the way. */
export const poolerAdvice =
  'A connection pooler stands there, which passes on neither time limits nor notifications: set DATABASE_DIRECT_URL to the PostgreSQL server itself; DATABASE_URL may stay the pooler.';

/**
 * What to do where a server cannot be opened, by the error; null: the server or its address is at fault in some other way.
 */
export function adviceOnOpening(error: unknown): string | null {
  for (const { message } of causes(error)) {
    if (message.includes('unsupported startup parameter')) {
      return poolerAdvice;
    }
  }
  return null;
}

interface Cause {
  readonly cause: unknown;
  readonly code: unknown;
  readonly message: string;
}

/** Drizzle wraps the client's errors, and Node wraps the errors of several addresses of a host. */
function causes(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const within = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const code = 'code' in error ? error.code : undefined;
  return [{ cause: error, code, message: error.message }, ...[error.cause, ...within].flatMap(causes)];
}

function isConnectionLoss(code: unknown, message: string): boolean {
  // Class 08, "too many connections", and an administrator's shutdown.
  if (typeof code === 'string' && /^(08...|53300|57P0[1-3]|28...|3D000|E[A-Z]+)$/.test(code)) return true;
  return /^Connection terminated|^timeout expired|timeout exceeded when trying to connect|not queryable|^Cannot use a pool/.test(
    message,
  );
}
