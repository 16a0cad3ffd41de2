import { openStore, StoreError, type ReadPage, type Store } from '@eventide/store';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { OnStartProgress } from '../progress.ts';
import { StartError } from '../start-error.ts';

/** @throws StartError where the store cannot be had. */
export async function open(
  { databaseUrl, databaseDirectUrl, data, pages }: Pick<Config, 'data' | 'databaseUrl' | 'databaseDirectUrl' | 'pages'>,
  readPage: ReadPage,
  logger: Logger,
  onProgress: OnStartProgress,
): Promise<Store> {
  const onNotice = (message: string) => {
    logger.warn({ store: message }, 'store');
  };
  const options = {
    ...{ onNotice, readPage, pageLimits: pages },
    onProgress: (progress: { readonly done: number; readonly total: number }) => {
      onProgress({ step: 'STORE', ...progress });
    },
  };
  try {
    return await openStore(
      databaseUrl === null
        ? { kind: 'embedded', folder: data, ...options }
        : { kind: 'server', url: databaseUrl, directUrl: databaseDirectUrl, ...options },
    );
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new StartError(error.message, 1);
  }
}
