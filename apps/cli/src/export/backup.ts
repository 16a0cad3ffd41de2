import { type ExitCode, oneLine, UsageError } from '../io.ts';
import type { Session } from '../session.ts';
import { withStore } from '../stores.ts';
import { backupFromServer } from './from-server.ts';

interface Chosen {
  readonly output: string;
  readonly url?: string | undefined;
  readonly database?: string | undefined;
  readonly data?: string | undefined;
}

/** The whole store: out of its folder or database or, where a running server has the folder open, from that server. */
export async function writeBackup({ output, url, database, data }: Chosen, io: Session): Promise<ExitCode> {
  // It holds hashes of passwords.
  const write = (chunks: AsyncIterable<Uint8Array>) => io.write(output, chunks, 'SECRET');
  const fromServer = async (address: string, token: string | null): Promise<ExitCode> => {
    await write(await backupFromServer(address, token, io));
    return 0;
  };
  if (url !== undefined) {
    if (database !== undefined || data !== undefined) throw new UsageError('server-or-store');
    return fromServer(url, io.serverToken);
  }
  try {
    return await withStore<ExitCode>({ database, data }, io, async (store) => {
      await write(store.exportBackup());
      return 0;
    });
  } catch (error) {
    if (!isLocked(error)) throw error;
    io.err(`eventide: ${oneLine(error.message)}\n`);
    const { serverUrl, serverToken } = io;
    if (serverUrl === null || serverToken === null) {
      io.err(`eventide: ${oneLine(io.say('backup-while-running'))}\n`);
      return 2;
    }
    io.err(`eventide: ${oneLine(io.say('backup-from-server', { url: serverUrl }))}\n`);
    return fromServer(serverUrl, serverToken);
  }
}

function isLocked(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StoreError' && 'code' in error && error.code === 'LOCKED';
}
