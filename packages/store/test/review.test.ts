import { setTimeout } from 'node:timers/promises';
import type { CellText } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { holdRevision } from '../src/documents/states.ts';
import { textHash } from '@eventide/catalog';
import type { Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const segmentKey = 'event/10301/description';

function cell(locale: string, markdown = `Started (${locale})`): CellText {
  return { segmentKey, locale, textHash: textHash({ markdown }) };
}

async function start(store: Store, catalog: string): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
}

onEachEngine('review', (bench) => {
  test('a text that nobody has decided on is unreviewed', async () => {
    const { store } = bench();
    await start(store, 'new');
    expect(await store.reviewsOf('new', [cell('sv-SE')])).toEqual([
      { ...cell('sv-SE'), catalog: 'new', state: 'UNREVIEWED', version: 0, at: null, by: null, expired: null },
    ]);
  });

  test('a decision is stored with its author', async () => {
    const { store } = bench();
    await start(store, 'kept');
    const outcome = await store.reviewTranslations({
      ...{ catalog: 'kept', actor: anna },
      changes: [
        { ...cell('sv-SE'), state: 'APPROVED', version: 0 },
        { ...cell('it-IT'), state: 'CHANGES_REQUESTED', version: 0 },
      ],
    });
    expect(outcome.kind).toBe('CHANGED');
    const [italian, swedish] = await store.reviewsOf('kept', [cell('it-IT'), cell('sv-SE')]);
    expect(swedish).toMatchObject({ state: 'APPROVED', version: 1, by: { id: 'anna', name: 'Anna' } });
    expect(italian).toMatchObject({ state: 'CHANGES_REQUESTED', version: 1 });
    const counts = await store.reviewCounts('kept');
    expect(counts.get('sv-SE')).toMatchObject({ APPROVED: 1, CHANGES_REQUESTED: 0, EXPIRED: 0 });
    expect(await store.cellsInState('kept', ['APPROVED', 'CHANGES_REQUESTED'])).toHaveLength(2);
  });

  test('progress is counted of some segments where they are named', async () => {
    const { store } = bench();
    await start(store, 'some');
    const all = (await store.reviewCounts('some')).get('sv-SE');
    const { segmentKey } = cell('sv-SE');
    const one = (await store.reviewCounts('some', [segmentKey])).get('sv-SE');
    expect(all?.UNREVIEWED).toBeGreaterThan(1);
    expect(one).toEqual({ UNREVIEWED: 1, APPROVED: 0, CHANGES_REQUESTED: 0, EXPIRED: 0 });
  });

  test('a decision that was withdrawn names nobody', async () => {
    const { store } = bench();
    await start(store, 'withdrawn');
    const decided = await store.reviewTranslations({
      ...{ catalog: 'withdrawn', actor: anna },
      changes: [{ ...cell('sv-SE'), state: 'APPROVED', version: 0 }],
    });
    if (!('batchId' in decided) || decided.batchId === null) throw new Error('the decision was refused');
    await store.undo({ batchId: decided.batchId }, anna);
    const [review] = await store.reviewsOf('withdrawn', [cell('sv-SE')]);
    expect(review).toMatchObject({ state: 'UNREVIEWED', version: 2, at: null, by: null });
  });

  test('if two reviewers decide at once, the second is told what the first decided, and nothing is overwritten', async () => {
    const { store } = bench();
    await start(store, 'two');
    const change = (state: 'APPROVED' | 'CHANGES_REQUESTED') => [{ ...cell('sv-SE'), state, version: 0 }];
    const outcomes = await Promise.all([
      store.reviewTranslations({ catalog: 'two', changes: change('APPROVED'), actor: anna }),
      store.reviewTranslations({ catalog: 'two', changes: change('CHANGES_REQUESTED'), actor: bo }),
    ]);
    const won = outcomes.find((outcome) => outcome.kind === 'CHANGED');
    const lost = outcomes.find((outcome) => outcome.kind === 'CONFLICT');
    expect(lost?.conflicts).toEqual([{ ...cell('sv-SE'), reason: 'VERSION', current: won?.reviews[0] }]);
    expect(await store.reviewsOf('two', [cell('sv-SE')])).toEqual(won?.reviews);
    expect(await store.auditCount({ catalog: 'two', actions: ['REVIEW'] })).toBe(1);
  });

  test('one conflict prevents the whole change', async () => {
    const { store } = bench();
    await start(store, 'whole');
    const outcome = await store.reviewTranslations({
      ...{ catalog: 'whole', actor: anna },
      changes: [
        { ...cell('sv-SE'), state: 'APPROVED', version: 0 },
        { ...cell('it-IT', 'An older text'), state: 'APPROVED', version: 0 },
        { ...cell('ru-RU'), state: 'APPROVED', version: 0 },
      ],
    });
    expect(outcome).toMatchObject({
      kind: 'CONFLICT',
      conflicts: [
        { locale: 'it-IT', reason: 'TEXT_CHANGED', current: { textHash: cell('it-IT').textHash, version: 0 } },
        { locale: 'ru-RU', reason: 'GONE', current: null },
      ],
    });
    expect(await store.reviewsOf('whole', [cell('sv-SE')])).toMatchObject([{ version: 0 }]);
  });

  test('a decision survives an import, expires when its text changes, and holds again when the text comes back', async () => {
    const { store } = bench();
    const catalog = 'expiry';
    await start(store, catalog);
    const changes = ['sv-SE', 'it-IT'].map((locale) => ({ ...cell(locale), state: 'APPROVED' as const, version: 0 }));
    await store.reviewTranslations({ catalog, changes, actor: anna });
    await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad' })], actor: system });
    const [swedish, italian] = await store.reviewsOf(catalog, [cell('sv-SE', 'Startad'), cell('it-IT')]);
    expect(swedish).toMatchObject({
      ...{ state: 'UNREVIEWED', version: 0 },
      expired: { state: 'APPROVED', by: { id: 'anna', name: 'Anna' }, textHash: cell('sv-SE').textHash },
    });
    expect(italian).toMatchObject({ state: 'APPROVED', expired: null });
    expect((await store.reviewCounts(catalog)).get('sv-SE')).toMatchObject({ APPROVED: 0, EXPIRED: 1 });
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    expect(await store.reviewsOf(catalog, [cell('sv-SE')])).toMatchObject([{ state: 'APPROVED', expired: null }]);
  });

  test('a bulk change is recorded cell by cell and undone as a whole', async () => {
    const { store } = bench();
    const catalog = 'bulk';
    await start(store, catalog);
    const changes = ['sv-SE', 'it-IT'].map((locale) => ({ ...cell(locale), state: 'APPROVED' as const, version: 0 }));
    const outcome = await store.reviewTranslations({ catalog, changes, actor: anna });
    if (outcome.kind !== 'CHANGED' || outcome.batchId === null) throw new Error('nothing was changed');
    const { entries } = await store.auditLog({ where: { batchId: outcome.batchId }, first: 10 });
    expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual(
      ['it-IT', 'sv-SE'].map((locale) => [
        'REVIEW',
        null,
        { textHash: cell(locale).textHash, state: 'APPROVED', version: 1 },
      ]),
    );
    const undone = await store.undo({ batchId: outcome.batchId }, bo);
    expect(undone).toMatchObject({
      kind: 'UNDONE',
      entries: [{ action: 'UNDO' }, { action: 'UNDO', by: { id: 'bo' } }],
    });
    expect(await store.reviewsOf(catalog, [cell('sv-SE')])).toMatchObject([{ state: 'UNREVIEWED', version: 2 }]);
    // Undoing that approves the texts again.
    if (undone.kind !== 'UNDONE') return;
    expect(await store.undo({ batchId: undone.batchId }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await store.reviewsOf(catalog, [cell('sv-SE')])).toMatchObject([{ state: 'APPROVED', version: 3 }]);
  });

  test('nothing is undone if it would overwrite a later change', async () => {
    const { store } = bench();
    const catalog = 'later';
    await start(store, catalog);
    const first = await store.reviewTranslations({
      ...{ catalog, actor: anna },
      changes: ['sv-SE', 'it-IT'].map((locale) => ({ ...cell(locale), state: 'APPROVED', version: 0 })),
    });
    await store.reviewTranslations({
      ...{ catalog, actor: bo },
      changes: [{ ...cell('sv-SE'), state: 'CHANGES_REQUESTED', version: 1 }],
    });
    if (first.kind !== 'CHANGED' || first.batchId === null) throw new Error('nothing was changed');
    expect(await store.undo({ batchId: first.batchId }, anna)).toMatchObject({ kind: 'CONFLICT' });
    expect(await store.reviewsOf(catalog, [cell('sv-SE'), cell('it-IT')])).toMatchObject([
      { state: 'CHANGES_REQUESTED' },
      { state: 'APPROVED', version: 1 },
    ]);
    expect(await store.undo({ entryId: '999999' }, anna)).toEqual({ kind: 'NOT_FOUND' });
  });

  test('comments are read in order, cell by cell, and can be undone', async () => {
    const { store } = bench();
    const catalog = 'comments';
    await start(store, catalog);
    const add = (body: string) => store.addComment({ catalog, cell: cell('sv-SE'), body, actor: anna });
    const first = await add('Is this right?');
    await add('It is.');
    const bodies = async () =>
      (await store.commentsOf(catalog, [cell('it-IT'), cell('sv-SE')])).map((all) => all.map(({ body }) => body));
    expect(await bodies()).toEqual([[], ['Is this right?', 'It is.']]);
    if (first.kind !== 'ADDED') throw new Error('the comment was not added');
    const undone = await store.undo({ batchId: first.batchId }, anna);
    expect(await bodies()).toEqual([[], ['It is.']]);
    if (undone.kind === 'UNDONE') await store.undo({ batchId: undone.batchId }, anna);
    expect(await bodies()).toEqual([[], ['Is this right?', 'It is.']]);
    const late = { catalog, cell: cell('sv-SE', 'Older'), body: 'Late', actor: anna };
    expect(await store.addComment(late)).toMatchObject({ kind: 'CONFLICT', conflicts: [{ reason: 'TEXT_CHANGED' }] });
  });

  test('a suggestion is decided on once per version seen', async () => {
    const { store } = bench();
    const catalog = 'suggestions';
    await start(store, catalog);
    const made = await store.suggestTranslation({ catalog, cell: cell('sv-SE'), markdown: 'Startad', actor: anna });
    if (made.kind !== 'SAVED') throw new Error('the suggestion was not saved');
    const { id } = made.suggestion;
    const accepted = await store.decideSuggestion({ id, version: 1, state: 'ACCEPTED', actor: bo });
    expect(accepted).toMatchObject({ kind: 'SAVED', suggestion: { state: 'ACCEPTED', decidedBy: { id: 'bo' } } });
    const late = await store.decideSuggestion({ id, version: 1, state: 'REJECTED', actor: anna });
    expect(late).toMatchObject({ kind: 'CONFLICT', current: { state: 'ACCEPTED', version: 2 } });
    expect(await store.undo({ batchId: made.batchId }, anna)).toMatchObject({ kind: 'CONFLICT' });
    if (accepted.kind === 'SAVED') await store.undo({ batchId: accepted.batchId }, bo);
    const [suggestions] = await store.suggestionsOf(catalog, [cell('sv-SE')]);
    expect(suggestions).toMatchObject([{ state: 'OPEN', version: 3, decidedBy: null, markdown: 'Startad' }]);
    const none = { id: '00000000-0000-0000-0000-000000000000', version: 1, state: 'ACCEPTED', actor: bo } as const;
    expect(await store.decideSuggestion(none)).toEqual({ kind: 'CONFLICT', current: null });
  });

  test('an open suggestion is made anew for the text that the page has now, and that can be undone', async () => {
    const { store } = bench();
    const catalog = 'rebased';
    await start(store, catalog);
    const made = await store.suggestTranslation({ catalog, cell: cell('sv-SE'), markdown: 'Startad', actor: anna });
    if (made.kind !== 'SAVED') throw new Error('the suggestion was not saved');
    const { id } = made.suggestion;
    await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startades' })], actor: system });
    const { textHash: newer } = cell('sv-SE', 'Startades');
    const rebased = { id, version: 1, textHash: newer, markdown: 'Startades nu', actor: bo };
    const stale = await store.rebaseSuggestion({ ...rebased, textHash: cell('sv-SE').textHash });
    expect(stale).toMatchObject({ kind: 'TEXT_CONFLICT', conflicts: [{ reason: 'TEXT_CHANGED' }] });
    const saved = await store.rebaseSuggestion(rebased);
    const suggestion = { textHash: newer, markdown: 'Startades nu', version: 2, by: { id: 'anna' }, state: 'OPEN' };
    expect(saved).toMatchObject({ kind: 'SAVED', suggestion });
    expect(await store.rebaseSuggestion(rebased)).toMatchObject({ kind: 'CONFLICT', current: { version: 2 } });
    const { entries } = await store.auditLog({ where: { catalog, actions: ['REBASE_SUGGESTION'] }, first: 10 });
    const before = { textHash: cell('sv-SE').textHash, markdown: 'Startad' };
    expect(entries).toMatchObject([{ by: { id: 'bo' }, before, after: { markdown: 'Startades nu' } }]);

    expect(await store.undo({ batchId: made.batchId }, anna)).toMatchObject({ kind: 'CONFLICT' });
    if (saved.kind !== 'SAVED') throw new Error('it was not saved');
    await store.undo({ batchId: saved.batchId }, bo);
    expect(await store.suggestion(id)).toMatchObject({ ...cell('sv-SE'), markdown: 'Startad', version: 3 });
    await store.decideSuggestion({ id, version: 3, state: 'REJECTED', actor: anna });
    expect(await store.rebaseSuggestion({ ...rebased, version: 4 })).toEqual({ kind: 'NOT_OPEN' });
    expect(await store.rebaseSuggestion({ ...rebased, id: 'none' })).toEqual({ kind: 'CONFLICT', current: null });
  });

  test('the text that a suggestion was for is found in the versions of its page', async () => {
    const { store } = bench();
    const catalog = 'earlier';
    await start(store, catalog);
    for (const started of ['Startad', 'Startades'])
      await store.importDocuments({ catalog, files: [file('sv-SE', { started })], actor: system });
    const first = cell('sv-SE').textHash;
    expect(await store.earlierText(catalog, 'sv-SE', first)).toBe('Started (sv-SE)');
    expect(await store.earlierText(catalog, 'sv-SE', cell('sv-SE', 'Startades').textHash)).toBe('Startades');
    expect(await store.earlierText(catalog, 'it-IT', first)).toBeNull();
    expect(await store.earlierText('none', 'sv-SE', first)).toBeNull();
  });

  test('dismissals are made in bulk, expire with their text, and are reopened', async () => {
    const { store } = bench();
    const catalog = 'dismissals';
    await start(store, catalog);
    const findings = [
      { fingerprint: 'aa', segmentKey, locale: 'sv-SE', version: 0 },
      { fingerprint: 'bb', segmentKey, locale: 'it-IT', version: 0 },
      { fingerprint: 'cc', segmentKey, locale: null, version: 0 },
    ];
    const wanting = { catalog, findings, reason: 'OTHER', note: ' ', actor: anna } as const;
    expect(await store.dismissFindings(wanting)).toEqual({ kind: 'NOTE_MISSING' });
    const outcome = await store.dismissFindings({
      catalog,
      findings,
      reason: 'INTENDED',
      note: 'House style',
      actor: anna,
    });
    expect(outcome).toMatchObject({ kind: 'CHANGED', dismissals: [{ expired: false }, {}, {}] });
    const again = await store.dismissFindings({ catalog, findings, reason: 'WONT_FIX', actor: bo });
    expect(again).toMatchObject({
      kind: 'CONFLICT',
      conflicts: [{ version: 1, current: { reason: 'INTENDED' } }, {}, {}],
    });

    await store.importDocuments({
      catalog,
      files: [file('sv-SE', { started: 'Startad' }), file('ru-RU')],
      actor: system,
    });
    const read = await store.dismissalsOf(catalog, ['bb', 'zz', 'aa', 'cc']);
    expect(read.map((each) => each?.expired)).toEqual([false, undefined, true, true]);

    const reopened = await store.reopenFindings({ catalog, findings: [{ fingerprint: 'bb', version: 1 }], actor: bo });
    expect(reopened).toMatchObject({ kind: 'CHANGED', dismissals: [] });
    expect(await store.dismissalsOf(catalog, ['bb'])).toEqual([null]);
    if (reopened.kind === 'CHANGED') await store.undo({ batchId: reopened.batchId ?? '' }, bo);
    expect(await store.dismissalsOf(catalog, ['bb'])).toMatchObject([
      { reason: 'INTENDED', note: 'House style', version: 3 },
    ]);

    await store.reopenFindings({ catalog, findings: [{ fingerprint: 'bb', version: 3 }], actor: bo });
    const seenOpen = [{ fingerprint: 'bb', segmentKey, locale: 'it-IT', version: 0 }];
    const anew = await store.dismissFindings({ catalog, findings: seenOpen, reason: 'WONT_FIX', actor: bo });
    expect(anew).toMatchObject({ kind: 'CHANGED', dismissals: [{ reason: 'WONT_FIX', version: 5 }] });
  });

  test('a dismissal of a finding in a text that has changed in the meantime has expired from the start', async () => {
    const { store } = bench();
    const catalog = 'meanwhile';
    await start(store, catalog);
    const seen = new Map(['sv-SE', 'it-IT'].map((locale) => [locale, cell(locale).textHash]));
    await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad' })], actor: system });
    const findings = ['sv-SE', 'it-IT', null].map((locale) => ({
      ...{ fingerprint: locale ?? 'source', segmentKey, locale, version: 0, seen },
    }));
    const outcome = await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor: anna });
    expect(outcome).toMatchObject({
      kind: 'CHANGED',
      dismissals: [{ expired: true }, { expired: false }, { expired: true }],
    });
  });

  test('dismissals are carried over to findings that have other fingerprints by now, if all of a finding was dismissed', async () => {
    const { store } = bench();
    const catalog = 'carried';
    await start(store, catalog);
    const found = (fingerprint: string, formerFingerprints: readonly string[] = []) => ({
      ...{
        fingerprint,
        formerFingerprints,
        ruleId: 'typo',
        mqmSeverity: 'minor' as const,
        segmentKey,
        locale: 'sv-SE',
      },
      ...{ messageId: 'misspelt', data: {} },
    });
    const dismiss = (...fingerprints: string[]) =>
      store.dismissFindings({
        ...{ catalog, reason: 'INTENDED', note: 'House style', actor: anna },
        findings: fingerprints.map((fingerprint) => ({ fingerprint, segmentKey, locale: 'sv-SE', version: 0 })),
      });
    const old = ['a1', 'a2', 'b1', 'b2', 'c1', 'd1'];
    await store.recordFindings(
      catalog,
      1,
      old.map((one) => found(one)),
    );
    const batch = await dismiss('a1', 'a2', 'c1');
    await dismiss('b1', 'd1');
    await store.importDocuments({ catalog, files: [file('ru-RU')], actor: system });
    await dismiss('d');
    await store.recordFindings(catalog, 2, [
      found('a', ['a1', 'a2']),
      found('b', ['b1', 'b2']),
      found('c', ['c1']),
      found('d', ['d1']),
    ]);

    const names = (dismissals: ReadonlyMap<string, unknown>) => [...dismissals.keys()].sort();
    // Half of b is open, and what was decided on d since is left alone: nothing of either is lost.
    expect(names(await store.dismissals(catalog))).toEqual(['a', 'b1', 'c', 'd', 'd1']);
    expect((await store.dismissals(catalog)).get('a')).toMatchObject({
      note: 'House style',
      by: { id: 'anna' },
      version: 1,
    });
    expect(await store.resolvedFindings(catalog, { first: 10 })).toEqual([]);
    await store.recordFindings(catalog, 2, []);
    expect(await store.resolvedFindings(catalog, { first: 10 })).toMatchObject(
      ['a', 'b', 'c', 'd'].map((fingerprint) => ({ fingerprint, firstRevision: 1, resolvedRevision: 2 })),
    );

    // The log names them by their former fingerprints.
    if (batch.kind !== 'CHANGED') throw new Error('nothing was dismissed');
    expect(await store.undo({ batchId: batch.batchId ?? '' }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(names(await store.dismissals(catalog))).toEqual(['b1', 'd', 'd1']);
  });

  test('a finding that is no longer found is resolved, and open again when it comes back', async () => {
    const { store } = bench();
    const catalog = 'findings';
    await start(store, catalog);
    const found = (fingerprint: string) => ({
      ...{
        fingerprint,
        ruleId: 'punctuation',
        mqmSeverity: 'minor' as const,
        segmentKey,
        locale: 'sv-SE',
        messageId: 'other',
        data: { found: '«.»', locales: ['it-IT', 'ru-RU'], count: 2 },
      },
    });
    await store.recordFindings(catalog, 1, [found('a'), found('b')]);
    await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad' })], actor: system });
    await store.recordFindings(catalog, 2, [found('b')]);
    const resolved = await store.resolvedFindings(catalog, { first: 10 });
    const { messageId, data, ...rest } = found('a');
    expect(resolved).toEqual([{ ...rest, words: { messageId, data }, firstRevision: 1, resolvedRevision: 2 }]);
    // A late review of an earlier revision changes nothing.
    await store.recordFindings(catalog, 1, []);
    expect(await store.resolvedFindings(catalog, { first: 10 })).toHaveLength(1);
    await store.recordFindings(catalog, 2, [found('a'), found('b')]);
    expect(await store.resolvedFindings(catalog, { first: 10 })).toEqual([]);

    // Page by page: newest first, by fingerprint within a revision.
    await store.recordFindings(catalog, 2, ['a', 'b', 'c', 'd'].map(found));
    await store.recordFindings(catalog, 2, [found('b')]);
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    await store.recordFindings(catalog, 3, []);
    const pageAfter = async (after?: string) =>
      (await store.resolvedFindings(catalog, { first: 2, ...(after !== undefined && { after }) }))?.map(
        ({ fingerprint }) => fingerprint,
      );
    expect([await pageAfter(), await pageAfter('a'), await pageAfter('d')]).toEqual([['b', 'a'], ['c', 'd'], []]);
    await store.recordFindings(catalog, 3, [found('a')]);
    expect(await pageAfter('a')).toBeUndefined();

    // Half a character, as a rule may quote it.
    await store.recordFindings(catalog, 3, [{ ...found('half'), data: { found: 'a\uD83D' } }]);
    await store.recordFindings(catalog, 3, []);
    const all = await store.resolvedFindings(catalog, { first: 10 });
    expect(all?.find(({ fingerprint }) => fingerprint === 'half')?.words).toMatchObject({ data: { found: 'a\uFFFD' } });
  });

  test('a review is kept of the last revision alone, under its fingerprint, until another is recorded', async () => {
    const { store } = bench();
    const catalog = 'kept';
    await start(store, catalog);
    const kept = { fingerprint: 'one', content: Uint8Array.of(0, 255, 10) };
    const content = async (revision: number, fingerprint: string) => {
      const bytes = await store.keptReview(catalog, revision, fingerprint);
      return bytes && [...bytes];
    };
    await store.recordFindings(catalog, 1, [], kept);
    expect(await content(1, 'one')).toEqual([0, 255, 10]);
    expect(await content(1, 'two')).toBeNull();
    await store.importDocuments({ catalog, files: [file('ru-RU')], actor: system });
    expect(await content(2, 'one')).toBeNull();
    await store.recordFindings(catalog, 2, [], { ...kept, fingerprint: 'two' });
    // A late review of an earlier revision replaces nothing.
    await store.recordFindings(catalog, 1, [], kept);
    expect([await content(1, 'one'), await content(2, 'two')]).toEqual([null, [0, 255, 10]]);
    await store.recordFindings(catalog, 2, []);
    expect(await content(2, 'two')).toBeNull();
  });

  test('a review that ends while an import is committed is not recorded for the new revision', async () => {
    const { store } = bench();
    const catalog = 'overtaken';
    await start(store, catalog);
    let late: Promise<void> | undefined;
    await store.database.transaction(async (queries) => {
      await queries.execute(sql`UPDATE catalog SET revision = 2 WHERE slug = ${catalog}`);
      late = store.recordFindings(catalog, 1, [
        { fingerprint: 'x', ruleId: 'r', mqmSeverity: 'minor', segmentKey, locale: null, messageId: 'm', data: {} },
      ]);
      await setTimeout(300);
    });
    await late;
    const { rows } = await store.database.execute(sql`SELECT 1 FROM finding WHERE catalog = ${catalog}`);
    expect(rows).toEqual([]);
  });

  test('comments and decisions do not wait for an import that is being written', async () => {
    const { store, kind } = bench();
    // The embedded engine has a single session, so everything waits there.
    if (kind === 'embedded') return;
    const catalog = 'busy';
    await start(store, catalog);
    await store.database.transaction(async (queries) => {
      await holdRevision(queries, catalog);
      const comment = { catalog, cell: cell('it-IT'), body: 'Meanwhile', actor: anna };
      const answer = await Promise.race([store.addComment(comment), setTimeout(5_000, null)]);
      expect(answer).toMatchObject({ kind: 'ADDED' });
    });
  });
});
