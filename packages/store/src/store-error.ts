/**
 * LOCKED: another process has the embedded store open. UNAVAILABLE: the database cannot be reached, or the connection
 * was lost. TIMEOUT: a statement exceeded its time limit. TOO_NEW: a later version of the program has migrated the
 * store. READ_ONLY: the server takes no writes. UNSUITABLE: the server cannot
 * hold the store, or what stands before it loses notifications. BUSY: too much of the same kind waits already. CORRUPT: the store does not match its migration journal. NOT_EMPTY, BAD_BACKUP: a backup cannot be imported.
 */
export type StoreErrorCode =
  | 'LOCKED'
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'BUSY'
  | 'READ_ONLY'
  | 'UNSUITABLE'
  | 'TOO_NEW'
  | 'CORRUPT'
  | 'NOT_EMPTY'
  | 'BAD_BACKUP';

/** An error of the store. The message tells the operator what happened and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
