import { Readable } from 'node:stream';
import { openStore, StoreError } from '@eventide/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApi, post } from '../../test/api.ts';
import { emptyFolder } from '../../test/data-folder.ts';
import { answerBackup } from './answer-backup.ts';

const { inMemory, signedIn, store } = await openApi();
const fetch = inMemory();
const [admin, reviewer] = await Promise.all([signedIn('admin'), signedIn('reviewer')]);

async function refused(init: RequestInit) {
  const response = await fetch('/export/backup', init);
  const { errors } = (await response.json()) as { errors: readonly { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

describe('the backup of a running server', () => {
  it('is a file from which another store is filled, and has what was committed before it', async () => {
    const query = `mutation { invitePerson(email: "ida@example.org", name: "Ida", role: VIEWER) { __typename } }`;
    await post(fetch, query, { headers: admin });
    const response = await fetch('/export/backup', { headers: admin });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="eventide-\d{4}-\d\d-\d\d\.jsonl"$/,
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const backup = Buffer.from(await response.arrayBuffer());

    const other = await openStore({ kind: 'embedded', folder: await emptyFolder() });
    onTestFinished(() => other.close());
    await other.importBackup(Readable.from([backup]));
    expect(await other.catalogs()).toEqual(await store.catalogs());
    expect(await other.auditLog({ first: 100 })).toEqual(await store.auditLog({ first: 100 }));
    const again: Uint8Array[] = [];
    for await (const chunk of other.exportBackup()) again.push(chunk);
    expect(Buffer.concat(again).toString()).toBe(backup.toString());
  });

  it('is for administrators, and is asked for with GET', async () => {
    expect(await refused({})).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused({ headers: reviewer })).toEqual([403, 'FORBIDDEN']);
    expect(await refused({ headers: { authorization: 'Bearer evt_unknown' } })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused({ method: 'POST', headers: admin })).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });
});

describe('a backup that the store cannot give', () => {
  const viewer = { id: 'a', name: 'Anna', email: 'anna@example.org', role: 'admin', via: 'token' } as const;
  const failing = (read: readonly Uint8Array[]) => ({
    async *exportBackup() {
      yield* read;
      await Promise.reject(new StoreError('TIMEOUT', 'The statement took too long and was ended.'));
    },
  });

  it('is answered with 503 where nothing has been sent yet', async () => {
    const { status, body } = await answerBackup({ method: 'GET' }, viewer, failing([]));
    expect(status).toBe(503);
    expect(body).toEqual({
      code: 'TIMEOUT',
      message: 'No backup was made. The statement took too long and was ended.',
    });
  });

  it('is cut off where something has', async () => {
    const { status, body } = await answerBackup({ method: 'GET' }, viewer, failing([Buffer.from('{}\n')]));
    expect(status).toBe(200);
    await expect(new Response(body as ReadableStream<Uint8Array>).text()).rejects.toThrow('took too long');
  });
});
