import type { Store } from './store.ts';

interface CommonOptions {
  /** A statement that takes longer is ended, with StoreError TIMEOUT. 10,000 unless told. */
  readonly statementMsMax?: number;
  /** Told what happens beside the requests: a lock taken over, a connection lost. */
  readonly onNotice?: (message: string) => void;
}

export type OpenStoreOptions = CommonOptions &
  (
    | { readonly kind: 'embedded'; /** Made where it is missing. */ readonly folder: string }
    | { readonly kind: 'server'; /** `postgres://user:password@host:port/database` */ readonly url: string }
  );

/**
 * Opens the store, makes or migrates it where needed, and holds it until it is closed.
 * @throws StoreError LOCKED, UNAVAILABLE, TOO_NEW or CORRUPT.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  await Promise.reject(new Error(`the ${options.kind} store is not there yet`));
  throw new Error('unreachable');
}
