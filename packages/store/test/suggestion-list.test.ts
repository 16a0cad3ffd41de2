import { textHash } from '@eventide/catalog';
import type { Suggestion, SuggestionStage } from '@eventide/contract';
import { expect, test } from 'vitest';
import type { Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const segmentKey = 'event/10301/description';

async function start(store: Store, catalog: string): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
}

async function suggest(store: Store, catalog: string, locale: string, markdown: string): Promise<Suggestion> {
  const cell = { segmentKey, locale, textHash: textHash({ markdown: `Started (${locale})` }) };
  const made = await store.suggestTranslation({ catalog, cell, markdown, actor: anna });
  if (made.kind !== 'SAVED') throw new Error('the suggestion was not saved');
  return made.suggestion;
}

async function accept(store: Store, { id, version }: Suggestion): Promise<void> {
  await store.decideSuggestion({ id, version, state: 'ACCEPTED', actor: bo });
}

async function stagesIn(store: Store, catalog: string): Promise<readonly SuggestionStage[]> {
  return (await store.suggestionPage(catalog, { first: 100 })).suggestions.map(({ stage }) => stage);
}

onEachEngine('suggestions', (bench) => {
  test('are listed newest first, by pages, and by stage and locale', async () => {
    const { store } = bench();
    const catalog = 'listed';
    await start(store, catalog);
    const swedish = await suggest(store, catalog, 'sv-SE', 'Startad');
    const italian = await suggest(store, catalog, 'it-IT', 'Avviato');
    const other = await suggest(store, catalog, 'it-IT', 'Iniziato');
    await accept(store, italian);
    const first = await store.suggestionPage(catalog, { first: 2 });
    expect(first).toMatchObject({ suggestions: [{ id: other.id }, { id: italian.id }], hasMore: true });
    const rest = await store.suggestionPage(catalog, { first: 2, after: italian.id });
    expect(rest).toMatchObject({ suggestions: [{ id: swedish.id }], hasMore: false });
    const where = { stages: ['OPEN'], locales: ['it-IT'] } as const;
    expect(await store.suggestionPage(catalog, { first: 9, where })).toMatchObject({ suggestions: [{ id: other.id }] });
    expect(await store.suggestionCounts(catalog)).toEqual([
      { locale: 'it-IT', stage: 'ACCEPTED', count: 1 },
      { locale: 'it-IT', stage: 'OPEN', count: 1 },
      { locale: 'sv-SE', stage: 'OPEN', count: 1 },
    ]);
  });

  test('are marked as exported once they are accepted, and undoing that takes it back', async () => {
    const { store } = bench();
    const catalog = 'exported';
    await start(store, catalog);
    const open = await suggest(store, catalog, 'sv-SE', 'Startad');
    const accepted = await suggest(store, catalog, 'it-IT', 'Avviato');
    await accept(store, accepted);
    const ids = [open.id, accepted.id, 'no such id'];
    const { suggestions, batchId } = await store.markSuggestionsExported({ catalog, ids, actor: anna });
    expect(suggestions).toMatchObject([{ id: accepted.id, stage: 'EXPORTED' }]);
    expect(await stagesIn(store, catalog)).toEqual(['EXPORTED', 'OPEN']);
    const { entries } = await store.auditLog({ where: { actions: ['EXPORT_SUGGESTION'] }, first: 5 });
    expect(entries).toMatchObject([{ subject: { id: accepted.id }, before: { exportedAt: null } }]);
    await store.undo({ batchId: batchId ?? '' }, anna);
    expect(await stagesIn(store, catalog)).toEqual(['ACCEPTED', 'OPEN']);
    expect(await store.markSuggestionsExported({ catalog, ids: [open.id], actor: anna })).toEqual({
      suggestions: [],
      batchId: null,
    });
  });

  test('have landed once a page with their text is imported, until that import is undone', async () => {
    const { store } = bench();
    const catalog = 'landed';
    await start(store, catalog);
    const accepted = await suggest(store, catalog, 'it-IT', 'Avviato');
    const rejected = await suggest(store, catalog, 'it-IT', 'Avviato');
    await accept(store, accepted);
    await store.decideSuggestion({ ...rejected, state: 'REJECTED', actor: bo });
    const page = file('it-IT', { started: 'Avviato' });
    const imported = await store.importDocuments({ catalog, files: [page], actor: anna });
    expect(imported.kind).toBe('IMPORTED');
    expect(await stagesIn(store, catalog)).toEqual(['REJECTED', 'LANDED']);
    const [entry] = (await store.auditLog({ where: { catalog, actions: ['IMPORT'] }, first: 1 })).entries;
    expect(entry?.after).toMatchObject({ landed: 1 });
    await store.undo({ batchId: entry?.batchId ?? '' }, anna);
    expect(await stagesIn(store, catalog)).toEqual(['REJECTED', 'ACCEPTED']);
  });

  test('stay landed when a later page words the text anew', async () => {
    const { store } = bench();
    const catalog = 'moved-on';
    await start(store, catalog);
    await accept(store, await suggest(store, catalog, 'it-IT', 'Avviato'));
    for (const text of ['Avviato', 'Partito']) {
      await store.importDocuments({ catalog, files: [file('it-IT', { started: text })], actor: anna });
    }
    expect(await stagesIn(store, catalog)).toEqual(['LANDED']);
  });
});
