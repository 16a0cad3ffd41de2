import { Readable } from 'node:stream';
import type { Viewer } from '@eventide/contract';
import { type Store, StoreError } from '@eventide/store';
import { type Answer, type Asked, refuse } from '../http/asked.ts';

/** Where the whole store can be downloaded. */
export const backupPath = '/export/backup';

/**
 * `GET /export/backup`: the whole store at one moment (docs/backup.md), while the server runs. For administrators, by session
 * or by token. If it fails on the way, the connection is cut, so that no client takes the part for the whole.
 */
export async function answerBackup(
  { method }: Pick<Asked, 'method'>,
  viewer: Viewer | null,
  store: Pick<Store, 'exportBackup'>,
): Promise<Answer> {
  if (method !== 'GET') {
    return refuse(405, 'METHOD_NOT_ALLOWED', 'A backup is asked for with GET.', { allow: 'GET, HEAD, OPTIONS' });
  }
  if (viewer === null) {
    const message = 'A backup is for administrators: sign in, or send the API token of one.';
    return refuse(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer realm="Eventide"' });
  }
  if (viewer.role !== 'admin') {
    return refuse(403, 'FORBIDDEN', `A backup is for administrators: the role "${viewer.role}" does not allow it.`);
  }
  const chunks = store.exportBackup()[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array>;
  try {
    // The store is read before the first chunk comes: what fails there can still be answered.
    first = await chunks.next();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return refuse(503, error.code, `No backup was made. ${error.message}`, { 'retry-after': '5' });
  }
  return {
    status: 200,
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="eventide-${new Date().toISOString().slice(0, 10)}.jsonl"`,
      'cache-control': 'private, no-store',
    },
    body: Readable.toWeb(Readable.from(following(first, chunks))) as ReadableStream<Uint8Array>,
  };
}

async function* following(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}
