import type { OpenStoreOptions, Store } from '@eventide/store';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';

export const storeOptions = { database: { type: 'string' }, data: { type: 'string' } } as const;

export const storeHelp = `  --database URL  a PostgreSQL server, as postgres://user:password@host:port/database (default: DATABASE_URL)
  --data DIR      the folder of the embedded store (default: EVENTIDE_DATA, else .eventide in the repository); the server
                  that has it open has to be stopped`;

interface Chosen {
  readonly database?: string | undefined;
  readonly data?: string | undefined;
}

/** Opens the store that the options name, and closes it after the work, however that ends. */
export async function withStore<T>({ database, data }: Chosen, io: Io, work: (store: Store) => Promise<T>): Promise<T> {
  if (database !== undefined && data !== undefined) throw new UsageError('store-named-twice');
  const store = await io.openStore(targetOf({ database, data }, io));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function targetOf(
  { database, data }: Chosen,
  { databaseUrl, databaseDirectUrl, data: byDefault }: Io,
): OpenStoreOptions {
  const url = database ?? (data === undefined ? databaseUrl : null);
  if (url === null) return { kind: 'embedded', folder: data ?? byDefault };
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) {
    // A server named by hand is not the one that the environment has a direct address of.
    return { kind: 'server', url, directUrl: url === databaseUrl ? databaseDirectUrl : null };
  }
  throw new UsageError('store-address');
}
