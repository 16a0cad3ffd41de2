import type { StoreChange, StoredConcept, TermImport } from '@eventide/contract';
import { expect, test } from 'vitest';
import type { Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const certificate = {
  definition: 'What a certification authority issues.',
  renderings: [
    { locale: 'sv-SE', term: 'certifikat', state: 'PREFERRED' },
    { locale: 'it-IT', term: 'cert', state: 'FORBIDDEN' },
    { locale: 'it-IT', term: 'certificato', state: 'PREFERRED' },
  ],
} as const;
const [swedish, short, italian] = certificate.renderings;

async function start(store: Store, catalog: string): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
}

async function add(
  store: Store,
  catalog: string,
): Promise<{ readonly concept: StoredConcept; readonly batchId: string }> {
  const outcome = await store.addConcept({ catalog, origin: 'MINED', actor: anna, ...certificate });
  if (outcome.kind !== 'SAVED' || outcome.concept === null) throw new Error('the concept was not saved');
  return { concept: outcome.concept, batchId: outcome.batchId ?? '' };
}

onEachEngine('the term base', (bench) => {
  test('has concepts with their terms by locale and state, and says who has changed them', async () => {
    const { store } = bench();
    const catalog = 'terms';
    await start(store, catalog);
    const { concept } = await add(store, catalog);
    expect(concept).toMatchObject({
      ...{ definition: certificate.definition, version: 1, by: { name: 'Anna' } },
      renderings: [italian, short, swedish],
    });
    expect(await store.concepts(catalog)).toEqual([concept]);
    expect(await store.concepts('another')).toEqual([]);
    const content = { definition: null, renderings: [swedish] };
    const edited = await store.editConcept({ catalog, id: concept.id, version: 1, content, actor: bo });
    expect(edited).toMatchObject({ kind: 'SAVED', concept: { ...content, version: 2, by: { name: 'Bo' } } });
    expect(await store.editConcept({ catalog, id: concept.id, version: 2, content, actor: bo })).toMatchObject({
      ...{ kind: 'SAVED', batchId: null, concept: { version: 2 } },
    });
    const gone = await store.editConcept({ catalog, id: concept.id, version: 2, content: null, actor: bo });
    expect(gone).toMatchObject({ kind: 'SAVED', concept: null });
    expect(await store.concepts(catalog)).toEqual([]);
  });

  test('keeps the first of two changes to the same version, and tells the second what is there now', async () => {
    const { store } = bench();
    const catalog = 'conflicts';
    await start(store, catalog);
    const { concept } = await add(store, catalog);
    const edit = (definition: string) =>
      store.editConcept({ ...concept, content: { definition, renderings: [swedish] }, actor: bo });
    const outcomes = await Promise.all([edit('one'), edit('other')]);
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['CONFLICT', 'SAVED']);
    const [now] = await store.concepts(catalog);
    expect(outcomes[kinds.indexOf('CONFLICT')]).toEqual({ kind: 'CONFLICT', current: now });
    const unless = ({ id }: StoredConcept) => id === concept.id;
    expect(await store.addConcept({ catalog, origin: 'MINED', actor: bo, ...certificate, unless })).toEqual({
      ...{ kind: 'CONFLICT', current: now },
    });
    expect(await store.editConcept({ ...concept, id: 'none', content: null, actor: bo })).toEqual({
      ...{ kind: 'CONFLICT', current: null },
    });
  });

  test('logs every change, and undoes it unless a later one would be lost', async () => {
    const { store } = bench();
    const catalog = 'logged';
    await start(store, catalog);
    const { concept, batchId } = await add(store, catalog);
    const removal = await store.editConcept({ ...concept, content: null, actor: bo });
    if (removal.kind !== 'SAVED') throw new Error('the concept was not removed');
    expect(await store.undo({ batchId }, anna)).toMatchObject({ kind: 'CONFLICT' });
    expect(await store.undo({ batchId: removal.batchId ?? '' }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await store.concepts(catalog)).toMatchObject([
      { id: concept.id, version: 3, renderings: concept.renderings },
    ]);
    const { entries } = await store.auditLog({ where: { catalog }, first: 3 });
    expect(entries).toMatchObject([
      { action: 'UNDO', subject: { id: concept.id }, after: { isRemoved: false, version: 3 } },
      { action: 'EDIT_TERM', by: { name: 'Bo' }, before: { isRemoved: false }, after: { isRemoved: true } },
      { action: 'PROMOTE_TERM', by: { name: 'Anna' }, before: null, after: { renderings: [italian, short, swedish] } },
    ]);
    const redone = await store.undo({ batchId: entries[0]?.batchId ?? '' }, anna);
    expect(redone).toMatchObject({ kind: 'UNDONE' });
    expect(await store.concepts(catalog)).toEqual([]);
    const again = await store.auditLog({ where: { catalog }, first: 1 });
    await store.undo({ batchId: again.entries[0]?.batchId ?? '' }, anna);
    // What came after it is undone: nothing is lost by it now.
    expect(await store.undo({ batchId }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await store.concepts(catalog)).toEqual([]);
  });

  test('takes in a file: new concepts are added, known ones replaced, and all of it is undone at once', async () => {
    const { store } = bench();
    const catalog = 'imported';
    await start(store, catalog);
    const concepts: TermImport['concepts'] = ['a', 'b', 'c'].map((id) => ({ id, ...certificate }));
    const counts = { added: 3, changed: 0, unchanged: 0 };
    expect(await store.planConcepts({ catalog, concepts })).toMatchObject({ ...counts, exceeded: null });
    expect(await store.importConcepts({ catalog, concepts, actor: anna })).toMatchObject(counts);
    const again = concepts.with(1, { ...certificate, id: 'b', definition: null });
    const [a, b] = [
      { id: 'a', ...certificate },
      { ...certificate, id: 'b', definition: null },
    ];
    const plan = await store.planConcepts({ catalog, concepts: [a, b, { ...certificate, id: 'd' }] });
    expect(plan).toMatchObject({
      ...{ added: 1, changed: 1, unchanged: 1 },
      changes: [
        { id: 'b', before: { definition: certificate.definition }, after: { definition: null } },
        { id: 'd', before: null, after: { definition: certificate.definition } },
      ],
    });
    const second = await store.importConcepts({ catalog, concepts: again, actor: anna });
    expect(second).toMatchObject({ kind: 'IMPORTED', added: 0, changed: 1, unchanged: 2 });
    expect(await store.concepts(catalog)).toMatchObject([{ id: 'a' }, { id: 'b', definition: null }, { id: 'c' }]);
    expect(await store.auditCount({ catalog, actions: ['IMPORT_TERM'] })).toBe(4);
    if (second.kind !== 'IMPORTED') throw new Error('nothing was imported');
    await store.undo({ batchId: second.batchId ?? '' }, anna);
    expect((await store.concepts(catalog))[1]).toMatchObject({ id: 'b', definition: certificate.definition });
    expect(await store.importConcepts({ catalog, concepts, actor: anna })).toEqual({
      ...{ kind: 'IMPORTED', batchId: null, added: 0, changed: 0, unchanged: 3 },
    });
  });

  test('takes 5,000 concepts, and no more', async () => {
    const { store } = bench();
    const catalog = 'full';
    await start(store, catalog);
    const concepts = Array.from({ length: 5_001 }, (_, index) => ({ id: String(index), ...certificate }));
    const full = { kind: 'FULL', limit: 5_000 };
    expect(await store.importConcepts({ catalog, concepts, actor: anna })).toEqual(full);
    expect(await store.planConcepts({ catalog, concepts })).toMatchObject({ exceeded: 5_000 });
    expect(await store.concepts(catalog)).toEqual([]);
    await store.importConcepts({ catalog, concepts: concepts.slice(1), actor: anna });
    expect(await store.addConcept({ catalog, origin: 'WRITTEN', actor: anna, ...certificate })).toEqual(full);
  });

  test('tells whoever listens of a change and of its undoing', async () => {
    const { store } = bench();
    const catalog = 'told';
    await start(store, catalog);
    const told: StoreChange[] = [];
    const stop = await store.listen((change) => told.push(change));
    const { batchId } = await add(store, catalog);
    const undone = await store.undo({ batchId }, anna);
    if (undone.kind !== 'UNDONE') throw new Error('nothing was undone');
    await expect
      .poll(() => told.filter((change) => change.kind === 'TERMS' && change.catalog === catalog))
      .toEqual([
        { kind: 'TERMS', catalog, batchId },
        { kind: 'TERMS', catalog, batchId: undone.batchId },
      ]);
    await stop();
  });
});
