import { FileError, type Problem, UsageError } from '../io.ts';
import type { Session } from '../session.ts';

/** What a server says in a refusal is shown so far. */
const wordsMax = 300;

/**
 * The backup of a running server, as it arrives.
 * @throws UsageError where the address is none or there is no token; FileError, at once or while it arrives, where the server
 * gives no whole backup
 */
export async function backupFromServer(
  server: string,
  token: string | null,
  { request }: Pick<Session, 'request'>,
): Promise<AsyncIterable<Uint8Array>> {
  const address = addressOf(server);
  if (token === null) throw new UsageError('server-token-missing');
  let response: Response;
  try {
    response = await request(address, { authorization: `Bearer ${token}` });
  } catch (error) {
    throw new FileError(address.href, { id: 'server-away', data: { reason: reasonOf(error) } });
  }
  const { status, body, headers } = response;
  if (status !== 200) throw new FileError(address.href, await refusalIn(response));
  const isBackup = headers.get('content-type')?.startsWith('application/jsonl') === true && body !== null;
  if (!isBackup) throw new FileError(address.href, { id: 'server-other', data: { status } });
  return arriving(body, address.href);
}

function addressOf(server: string): URL {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) throw new UsageError('server-address');
  return new URL('export/backup', server.endsWith('/') ? server : `${server}/`);
}

async function* arriving(body: AsyncIterable<Uint8Array>, address: string): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new FileError(address, { id: 'server-cut', data: { reason: reasonOf(error) } });
  }
}

async function refusalIn(response: Response): Promise<Problem> {
  const { status, headers } = response;
  const location = headers.get('location');
  if (location !== null) return { id: 'server-elsewhere', data: { location: location.slice(0, wordsMax) } };
  const message = await messageIn(response);
  return message === null
    ? { id: 'server-other', data: { status } }
    : { id: 'server-refused', data: { message: message.slice(0, wordsMax) } };
}

/** What a server of ours says; null: it is another one. */
async function messageIn(response: Response): Promise<string | null> {
  if (response.headers.get('content-type')?.includes('json') !== true) return null;
  try {
    const { errors } = (await response.json()) as { errors?: readonly { message?: unknown }[] };
    const message = errors?.[0]?.message;
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}

/** `fetch` says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
