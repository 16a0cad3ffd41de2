/**
 * LOCKED: another process has the embedded store open. UNAVAILABLE: the database cannot be reached or went away.
 * TIMEOUT: a statement took longer than allowed and was ended. TOO_NEW: a later version of the program wrote the store.
 * CORRUPT: the store is not what its journal says. NOT_EMPTY, BAD_BACKUP: a backup cannot be read in.
 */
export type StoreErrorCode = 'LOCKED' | 'UNAVAILABLE' | 'TIMEOUT' | 'TOO_NEW' | 'CORRUPT' | 'NOT_EMPTY' | 'BAD_BACKUP';

/** What keeps the store from answering. The message says what happened and what to do, for who runs it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
