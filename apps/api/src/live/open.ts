import { openStore, StoreError, type Store } from '@eventide/store';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { StartError } from '../start-error.ts';

/** @throws StartError where the store cannot be had. */
export async function open(
  { databaseUrl, data }: Pick<Config, 'data' | 'databaseUrl'>,
  logger: Logger,
): Promise<Store> {
  const onNotice = (message: string) => {
    logger.warn({ store: message }, 'store');
  };
  try {
    return await openStore(
      databaseUrl === null
        ? { kind: 'embedded', folder: data, onNotice }
        : { kind: 'server', url: databaseUrl, onNotice },
    );
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new StartError(error.message, 1);
  }
}
