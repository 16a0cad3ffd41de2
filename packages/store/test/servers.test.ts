import type { StoreChange } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../src/index.ts';
import type { Queries } from '../src/database/database.ts';
import { openServer } from '../src/database/engine.ts';
import { notifyReview } from '../src/database/notify.ts';
import { findPostgres, startCluster, type Cluster } from './cluster.ts';
import { findPgbouncer, startPooler } from './pooler.ts';

const [postgres, pgbouncer] = [findPostgres(), findPgbouncer()];

describe.skipIf(postgres === null)('a PostgreSQL server', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(postgres ?? '');
  }, 60_000);
  afterAll(() => cluster.remove());

  async function make(name: string, options: string): Promise<string> {
    const client = new pg.Client(cluster.urlOf('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE "${name}" TEMPLATE template0 ${options}`);
    await client.end();
    return cluster.urlOf(name);
  }

  test.each([
    ['SQL_ASCII', `ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'`],
    ['LATIN1', `ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'`],
  ])('whose database is in %s is refused in one line', async (encoding, options) => {
    const url = await make(encoding.toLowerCase(), options);
    await expect(openStore({ kind: 'server', url })).rejects.toMatchObject({
      code: 'UNSUITABLE',
      message: `PostgreSQL at localhost/${encoding.toLowerCase()}: The database has the encoding ${encoding}, in which texts of all languages cannot be kept and found: make one with ENCODING 'UTF8'.`,
    });
  });

  test.each([
    ['C', `ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`, /^The database has LC_CTYPE "C".*typing errors.*not found/],
    ['C.UTF-8', `ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`, null],
  ])('with LC_CTYPE %s is opened, and what does not work there is said', async (name, options, expected) => {
    const notices: string[] = [];
    const url = await make(`letters_${name.length}`, options);
    const store = await openStore({ kind: 'server', url, onNotice: (message) => notices.push(message) });
    await store.close();
    expect(notices).toEqual(expected === null ? [] : [expect.stringMatching(expected)]);
  });

  test('that is a streaming replica is refused by that reason, and opened once it is promoted', async () => {
    const url = await make('streamed', `ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
    await (await openStore({ kind: 'server', url })).close();
    const replica = await cluster.startReplica();
    onTestFinished(() => replica.remove());
    const options = { kind: 'server', url: replica.urlOf('streamed') } as const;
    await expect(openStore(options)).rejects.toMatchObject({
      code: 'READ_ONLY',
      message: expect.stringMatching(/is read only, as a replica is: set DATABASE_URL to the server/) as string,
    });
    await replica.promote();
    const store = await openStore(options);
    expect(await store.catalogs()).toEqual([]);
    await store.close();
  });

  describe.skipIf(pgbouncer === null)('behind PgBouncer, which gives each transaction another session', () => {
    const settings = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];

    test.each([
      ['as it is', []],
      ['told to ignore the settings of sessions', settings],
    ])('%s, is refused by the reason, and how to go on', async (what, ignored) => {
      const pooler = await startPooler(pgbouncer ?? '', cluster, ignored);
      onTestFinished(() => pooler.stop());
      const name = `alone_${ignored.length}`;
      await make(name, `ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
      await expect(openStore({ kind: 'server', url: pooler.urlOf(name) }), what).rejects.toMatchObject({
        code: 'UNSUITABLE',
        message: expect.stringMatching(/pooler .* set DATABASE_DIRECT_URL to the PostgreSQL server itself/) as string,
      });
    });

    test('is used for statements, and listened to on a direct connection', async () => {
      const pooler = await startPooler(pgbouncer ?? '', cluster, []);
      onTestFinished(() => pooler.stop());
      const directUrl = await make('pooled', `ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
      const options = { kind: 'server', url: pooler.urlOf('pooled'), directUrl } as const;
      const [one, other] = [await openStore(options), await openStore({ ...options, statementMsMax: 500 })];
      onTestFinished(async () => {
        await Promise.all([one.close(), other.close()]);
      });
      const heard: StoreChange[] = [];
      await other.listen((change) => heard.push(change));
      for (let count = 0; count < 50; count++) {
        const change = { catalog: 'pooled', batchId: String(count), cells: [{ segmentKey: 'event/1/description' }] };
        await one.database.transaction((queries) => notifyReview(queries, change));
      }
      await vi.waitFor(() => {
        expect(heard).toHaveLength(50);
      });
    });

    test('keeps the time limit of statements', async () => {
      const pooler = await startPooler(pgbouncer ?? '', cluster, []);
      onTestFinished(() => pooler.stop());
      const directUrl = await make('limited', `ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
      const engine = openServer(
        { url: pooler.urlOf('limited'), directUrl },
        { statementMsMax: 300, onNotice: () => 0 },
      );
      onTestFinished(() => engine.close());
      const sleep = (queries: Queries) => queries.execute(sql`SELECT pg_sleep(10)`);
      for (const way of ['read', 'readOnce', 'write'] as const) {
        await expect(engine[way](sleep), way).rejects.toMatchObject({ code: 'TIMEOUT' });
      }
    });
  });
});
