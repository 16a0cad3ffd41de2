import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { textHash } from '@eventide/catalog';
import { onEachEngine } from './engines.ts';
import { anna, file, system } from './pages.ts';

onEachEngine('audit', (bench) => {
  test('the log is paged from the newest entry on, and new entries do not shift a page', async () => {
    const { store } = bench();
    const catalog = 'paging';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    const cell = {
      ...{ segmentKey: 'event/10301/description', locale: 'sv-SE' },
      textHash: textHash({ markdown: 'Started (sv-SE)' }),
    };
    const say = (body: string) => store.addComment({ catalog, cell, body, actor: anna });
    for (const body of ['one', 'two', 'three']) await say(body);
    const first = await store.auditLog({ where: { catalog }, first: 2 });
    expect(first.hasMore).toBe(true);
    await say('four');
    const rest = await store.auditLog({ where: { catalog }, first: 10, after: first.entries[1]?.id ?? '' });
    expect([...first.entries, ...rest.entries].map(({ action }) => action)).toEqual([
      ...['COMMENT', 'COMMENT', 'COMMENT', 'IMPORT'],
    ]);
    expect(rest.hasMore).toBe(false);
    expect(await store.auditCount({ catalog, actorId: 'anna' })).toBe(4);
    expect(rest.entries.at(-1)).toMatchObject({
      ...{ by: { id: null, name: 'Eventide', role: null }, before: null },
      ...{ subject: { catalog, id: '1' }, after: { revision: 1, added: ['sv-SE'] } },
    });
  });

  test('a page of more than 100 rows is refused', async () => {
    await expect(bench().store.auditLog({ first: 101 })).rejects.toThrow('1 to 100');
  });

  test.each(['UPDATE audit_entry SET actor_name = $$x$$', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    'the database refuses: %s',
    async (statement) => {
      const { store } = bench();
      await store.importDocuments({ catalog: 'kept', files: [file('sv-SE')], actor: system });
      await expect(store.database.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { message: 'The audit log is append-only.' },
      });
    },
  );

  test('undoing an import makes the earlier pages current again, as a new revision', async () => {
    const { store } = bench();
    const catalog = 'undo-import';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    await store.importDocuments({
      catalog,
      files: [file('sv-SE', { started: 'Startad' }), file('it-IT')],
      actor: anna,
    });
    const { entries } = await store.auditLog({ where: { catalog }, first: 2 });
    const [second, first] = entries;
    expect(await store.undo({ entryId: second?.id ?? '' }, anna)).toMatchObject({ kind: 'UNDONE' });
    expect(await store.catalogRevision(catalog, 3)).toMatchObject({ changed: ['sv-SE'], removed: ['it-IT'] });
    expect((await store.diffRevisions(catalog, 1, 3))?.segments).toEqual([]);
    expect(await store.undo({ entryId: second?.id ?? '' }, anna)).toMatchObject({ kind: 'CONFLICT' });
    expect(await store.undo({ entryId: first?.id ?? '' }, anna)).toMatchObject({ kind: 'NOT_UNDOABLE' });
  });
});
