import type { StoreChange } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { textHash } from '@eventide/catalog';
import { openStore } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, file, system } from './pages.ts';

onEachEngine('database', (bench) => {
  test('a statement that takes too long is ended without blocking this thread, and the store works afterwards', async () => {
    const store = await openStore({ ...(await bench().create()), statementMsMax: 1_000 });
    try {
      await store.importDocuments({ catalog: 'slow', files: [file('sv-SE')], actor: system });
      let ticks = 0;
      const ticking = setInterval(() => ticks++, 20);
      const slow = store.database.execute(sql`SELECT count(*) FROM generate_series(1, 1000000000)`);
      await expect(slow).rejects.toThrow();
      clearInterval(ticking);
      // About 50 in a second on an idle machine.
      expect(ticks).toBeGreaterThan(15);
      await expect(
        store.importDocuments({ catalog: 'slow', files: [file('it-IT')], actor: system }),
      ).resolves.toMatchObject({ kind: 'IMPORTED', revision: { number: 2 } });
    } finally {
      await store.close();
    }
  });

  test('a statement of the store that takes too long fails with TIMEOUT', async () => {
    const store = await openStore({ ...(await bench().create()), statementMsMax: 1_000 });
    try {
      await store.database.execute(sql`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(10); RETURN NEW; END $$`);
      await store.database.execute(sql`CREATE TRIGGER slow BEFORE INSERT ON catalog EXECUTE FUNCTION wait()`);
      const slow = store.importDocuments({ catalog: 'slow', files: [file('sv-SE')], actor: system });
      await expect(slow).rejects.toMatchObject({ name: 'StoreError', code: 'TIMEOUT' });
      expect(await store.catalogs()).toEqual([]);
    } finally {
      await store.close();
    }
  });

  test('what was written is there after the store is closed and reopened', async () => {
    const options = await bench().create();
    const first = await openStore(options);
    await first.importDocuments({ catalog: 'kept', files: [file('sv-SE')], actor: system });
    await first.close();
    const second = await openStore(options);
    expect(await second.currentDocuments('kept')).toMatchObject({ revision: 1 });
    await second.close();
  });

  test('a store that a later version has migrated is refused', async () => {
    const options = await bench().create();
    const store = await openStore(options);
    await store.database.execute(sql`INSERT INTO eventide_migration VALUES (999, 'later', 'x')`);
    await store.close();
    await expect(openStore(options)).rejects.toMatchObject({
      ...{ code: 'TOO_NEW' },
      message: expect.stringContaining('migration later') as string,
    });
  });

  test('a store with a different migration journal is refused', async () => {
    const options = await bench().create();
    const store = await openStore(options);
    await store.database.execute(sql`UPDATE eventide_migration SET hash = 'x' WHERE number = 0`);
    await store.close();
    await expect(openStore(options)).rejects.toMatchObject({ code: 'CORRUPT' });
  });

  test('listeners get what is committed, and nothing that is rolled back', async () => {
    const { store } = bench();
    const changes: StoreChange[] = [];
    const end = await store.listen((change) => changes.push(change));
    const catalog = 'heard';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    const cell = {
      ...{ segmentKey: 'event/10301/description', locale: 'sv-SE' },
      textHash: textHash({ markdown: 'Started (sv-SE)' }),
    };
    const change = { catalog, changes: [{ ...cell, state: 'APPROVED' as const, version: 0 }], actor: anna };
    const outcome = await store.reviewTranslations(change);
    await store.reviewTranslations(change);
    const batchId = outcome.kind === 'CHANGED' ? outcome.batchId : null;
    await vi.waitFor(() => {
      expect(changes).toEqual([
        { kind: 'CATALOG', catalog, revision: 1 },
        { kind: 'REVIEW', catalog, batchId, segmentKeys: [cell.segmentKey] },
      ]);
    });
    await end();
    await store.importDocuments({ catalog, files: [file('it-IT')], actor: system });
    expect(changes).toHaveLength(2);
  });

  test('after a lost connection, listeners are told to read everything again, and get later changes', async () => {
    const { cluster } = bench();
    const store = await openStore({ ...(await bench().create()), statementMsMax: 1_000 });
    try {
      const changes: StoreChange[] = [];
      await store.listen((change) => changes.push(change));
      if (cluster === null) await store.database.execute(sql`SELECT pg_sleep(10)`).catch(() => undefined);
      else {
        await cluster.stop('immediate');
        await cluster.start();
      }
      await vi.waitFor(() => store.ping(), 20_000);
      await vi.waitFor(() => {
        expect(changes).toContainEqual({ kind: 'RESUMED' });
      }, 20_000);
      await store.importDocuments({ catalog: 'again', files: [file('sv-SE')], actor: system });
      await vi.waitFor(() => {
        expect(changes).toContainEqual({ kind: 'CATALOG', catalog: 'again', revision: 1 });
      });
    } finally {
      await store.close();
    }
  });

  test("the embedded store cannot be opened twice; two stores on one server see each other's changes within a second", async () => {
    const { kind, store } = bench();
    if (kind === 'embedded') {
      const options = await bench().create();
      const first = await openStore(options);
      await expect(openStore(options)).rejects.toMatchObject({ code: 'LOCKED' });
      await first.close();
      await (await openStore(options)).close();
      return;
    }
    const other = await bench().openAgain();
    const changes: StoreChange[] = [];
    await other.listen((change) => changes.push(change));
    await store.importDocuments({ catalog: 'shared', files: [file('sv-SE')], actor: system });
    await vi.waitFor(() => {
      expect(changes).toContainEqual({ kind: 'CATALOG', catalog: 'shared', revision: 1 });
    }, 1_000);
    expect(await other.currentDocuments('shared')).toMatchObject({ revision: 1 });
    await other.close();
  });

  test('a server that takes no writes is refused in one line, without the password', async () => {
    const options = await bench().create();
    if (options.kind === 'embedded') return;
    const writable = await openStore(options);
    const name = new URL(options.url).pathname.slice(1);
    await writable.database.execute(sql`ALTER DATABASE ${sql.identifier(name)} SET default_transaction_read_only = on`);
    await writable.close();
    await expect(openStore(options)).rejects.toMatchObject({
      code: 'READ_ONLY',
      message: `PostgreSQL at localhost/${name}: The database is read only, as a replica is: set DATABASE_URL to the server that takes writes.`,
    });
  });

  test('several processes that start at once on a new server migrate it once', async () => {
    const { cluster } = bench();
    if (cluster === null) return;
    const options = { kind: 'server', url: await cluster.createDatabase('fresh') } as const;
    const stores = await Promise.all([openStore(options), openStore(options), openStore(options)]);
    expect(await stores[0].catalogs()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });
});

test('the error for a server that cannot be reached names it, without the password', async () => {
  const opening = openStore({ kind: 'server', url: 'postgres://anna:secret@127.0.0.1:1/reviews' });
  await expect(opening).rejects.toMatchObject({
    ...{ name: 'StoreError', code: 'UNAVAILABLE' },
    message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:1\/reviews: (?!.*secret).*DATABASE_URL/) as string,
  });
});
