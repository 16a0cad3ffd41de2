import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { textHash as hashOf } from '@eventide/catalog';
import { openStore, type Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, file, system } from './pages.ts';

const catalog = 'events';
const cell = { segmentKey: 'event/10301/description', locale: 'sv-SE' };
const textHash = hashOf({ markdown: 'Started (sv-SE)' });

async function decideOn(store: Store): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
  const changes = [{ ...cell, textHash, state: 'APPROVED' as const, version: 0 }];
  await store.reviewTranslations({ catalog, changes, actor: anna });
  const findings = [{ ...cell, fingerprint: 'f', version: 0 }];
  await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor: anna });
}

/** The state of the decision and the dismissal. */
async function standing(store: Store) {
  const { APPROVED, EXPIRED } = (await store.reviewCounts(catalog)).get('sv-SE') ?? { APPROVED: 0, EXPIRED: 0 };
  const [dismissal] = await store.dismissalsOf(catalog, ['f']);
  return { APPROVED, EXPIRED, dismissalExpired: dismissal?.expired };
}

const holds = { APPROVED: 1, EXPIRED: 0, dismissalExpired: false };
const expired = { APPROVED: 0, EXPIRED: 1, dismissalExpired: true };

async function markOf(store: Store) {
  const { rows } = await store.database.execute<{ revision: number; program: string }>(
    sql`SELECT "revision", "program" FROM "translation_state" WHERE "catalog" = ${catalog}`,
  );
  return rows[0];
}

onEachEngine('the table of current texts', (bench) => {
  test('follows every import and every undo: decisions expire and hold again with it', async () => {
    const store = await openStore(await bench().create());
    try {
      await decideOn(store);
      expect([await markOf(store), await standing(store)]).toMatchObject([{ revision: 1 }, holds]);
      await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad' })], actor: system });
      expect([await markOf(store), await standing(store)]).toMatchObject([{ revision: 2 }, expired]);
      const { entries } = await store.auditLog({ where: { actions: ['IMPORT'] }, first: 1 });
      await store.undo({ entryId: entries[0]?.id ?? '' }, anna);
      expect([await markOf(store), await standing(store)]).toMatchObject([{ revision: 3 }, holds]);
    } finally {
      await store.close();
    }
  });

  test('is rebuilt if another program or another revision made it, and only then', async () => {
    const options = await bench().create();
    let store = await openStore(options);
    const again = async (): Promise<void> => {
      await store.close();
      store = await openStore(options);
    };
    try {
      await decideOn(store);
      const mark = await markOf(store);
      const misread = () =>
        store.database.execute(sql`UPDATE "translation" SET "text_hash" = 'as it was read once', "text" = 'x'`);
      await misread();
      await again();
      // Nothing indicates that it was misread, so a start does not parse the page again.
      expect(await standing(store)).toEqual(expired);
      await store.database.execute(sql`UPDATE "translation_state" SET "program" = 'an earlier one'`);
      await again();
      expect([await standing(store), await markOf(store)]).toEqual([holds, mark]);
      await misread();
      await store.database.execute(sql`UPDATE "translation_state" SET "revision" = 7`);
      await again();
      expect([await standing(store), await markOf(store)]).toEqual([holds, mark]);
      await misread();
      await store.database.execute(sql`DELETE FROM "translation_state"`);
      await again();
      expect([await standing(store), await markOf(store)]).toEqual([holds, mark]);
    } finally {
      await store.close();
    }
  });
});
