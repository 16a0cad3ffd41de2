import { expect, test } from 'vitest';
import { textHash } from '@eventide/catalog';
import type { StoreChange } from '@eventide/contract';
import type { Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const cell = {
  ...{ segmentKey: 'event/10301/description', locale: 'sv-SE' },
  textHash: textHash({ markdown: 'Started (sv-SE)' }),
};

/** Two languages; the Swedish text has a decision, a comment, a suggestion and a dismissal. */
async function reviewed(store: Store, catalog: string): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
  await store.reviewTranslations({ catalog, changes: [{ ...cell, state: 'APPROVED', version: 0 }], actor: anna });
  await store.addComment({ catalog, cell, body: 'Good.', actor: anna });
  await store.suggestTranslation({ catalog, cell, markdown: 'Startad', actor: anna });
  const findings = [{ ...cell, fingerprint: 'f', version: 0 }];
  await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor: anna });
}

const localesOf = async (store: Store, catalog: string) =>
  (await store.currentDocuments(catalog))?.documents.map(({ locale }) => locale);

onEachEngine('a removal', (bench) => {
  test('says before what would go with a page or a catalogue', async () => {
    const { store } = bench();
    const catalog = 'removal-plan';
    await reviewed(store, catalog);
    const one = { decisions: 1, comments: 1, suggestions: 1, dismissals: 1, baseRevision: 1 };
    expect(await store.planRemoval({ catalog, locales: ['sv-SE'] })).toEqual(one);
    expect(await store.planRemoval({ catalog, locales: null })).toEqual(one);
    expect(await store.planRemoval({ catalog, locales: ['it-IT'] })).toMatchObject({ decisions: 0, comments: 0 });
    expect(await store.planRemoval({ catalog: 'nowhere', locales: null })).toBeNull();
  });

  test('of a page is a revision with an entry, and undoing it brings back what was on it', async () => {
    const { store } = bench();
    const catalog = 'removal-page';
    await reviewed(store, catalog);
    const outcome = await store.removeDocuments({ catalog, locales: ['sv-SE'], actor: bo, baseRevision: 1 });
    expect(outcome).toMatchObject({ kind: 'REMOVED', revision: { number: 2, removed: ['sv-SE'], by: { id: 'bo' } } });
    expect(await localesOf(store, catalog)).toEqual(['it-IT']);
    expect((await store.reviewCounts(catalog)).get('sv-SE')).toBeUndefined();
    const { entries } = await store.auditLog({ where: { catalog }, first: 1 });
    expect(entries).toMatchObject([
      { action: 'REMOVE', by: { id: 'bo' }, before: { revision: 1 }, after: { revision: 2, removed: ['sv-SE'] } },
    ]);
    const batchId = outcome.kind === 'REMOVED' ? outcome.batchId : '';
    expect(await store.undo({ batchId }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await localesOf(store, catalog)).toEqual(['it-IT', 'sv-SE']);
    expect(await store.reviewsOf(catalog, [cell])).toMatchObject([{ state: 'APPROVED' }]);
    expect(await store.dismissalsOf(catalog, ['f'])).toMatchObject([{ expired: false }]);
  });

  test('of a catalogue takes it off the list, leaves its history, and can be undone', async () => {
    const { store } = bench();
    const catalog = 'removal-all';
    await reviewed(store, catalog);
    const told: StoreChange[] = [];
    const stop = await store.listen((change) => told.push(change));
    const outcome = await store.removeDocuments({ catalog, locales: null, actor: bo });
    expect(outcome).toMatchObject({ kind: 'REMOVED', revision: { number: 2, removed: ['it-IT', 'sv-SE'] } });
    await expect.poll(() => told).toContainEqual({ kind: 'CATALOG', catalog, revision: 2 });
    await stop();
    expect(await store.catalogs()).not.toContain(catalog);
    expect(await store.currentDocuments(catalog)).toMatchObject({ revision: 2, documents: [] });
    expect(await store.planRemoval({ catalog, locales: null })).toBeNull();
    expect(await store.removeDocuments({ catalog, locales: null, actor: bo })).toEqual({ kind: 'NOT_FOUND' });
    expect((await store.diffRevisions(catalog, 1, 2))?.segments.every(({ change }) => change === 'REMOVED')).toBe(true);
    const batchId = outcome.kind === 'REMOVED' ? outcome.batchId : '';
    expect(await store.undo({ batchId }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await store.catalogs()).toContain(catalog);
    expect(await store.reviewsOf(catalog, [cell])).toMatchObject([{ state: 'APPROVED' }]);
  });

  test('of a catalogue leaves room for another one of that name, of any article', async () => {
    const { store } = bench();
    const catalog = 'removal-again';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    await store.removeDocuments({ catalog, locales: null, actor: bo });
    const plan = await store.planImport({ catalog, files: [file('it-IT')] });
    expect(plan).toMatchObject({ isNewCatalog: true, baseRevision: 2, files: [{ status: 'NEW_LOCALE' }] });
    const outcome = await store.importDocuments({ catalog, files: [file('it-IT')], actor: anna });
    expect(outcome).toMatchObject({ kind: 'IMPORTED', revision: { number: 3, added: ['it-IT'] } });
  });

  test('is refused on a page that is not there, and on another revision than the one seen', async () => {
    const { store } = bench();
    const catalog = 'removal-late';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    await store.importDocuments({ catalog, files: [file('it-IT')], actor: system });
    const late = await store.removeDocuments({ catalog, locales: ['sv-SE'], actor: bo, baseRevision: 1 });
    expect(late).toEqual({ kind: 'CONFLICT', currentRevision: 2 });
    expect(await store.removeDocuments({ catalog, locales: ['ja-JP'], actor: bo })).toEqual({ kind: 'NOT_FOUND' });
    expect(await localesOf(store, catalog)).toEqual(['it-IT', 'sv-SE']);
  });
});
