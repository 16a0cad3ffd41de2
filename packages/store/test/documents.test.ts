import { expect, test } from 'vitest';
import { onEachEngine } from './engines.ts';
import { anna, file, page, system } from './pages.ts';

onEachEngine('documents', (bench) => {
  test('the first import creates revision 1 with every locale', async () => {
    const { store } = bench();
    const outcome = await store.importDocuments({
      catalog: 'first',
      files: [file('sv-SE'), file('it-IT')],
      actor: system,
    });
    expect(outcome.kind).toBe('IMPORTED');
    const current = await store.currentDocuments('first');
    expect(current).toMatchObject({ revision: 1 });
    expect(current?.documents.map(({ locale }) => locale)).toEqual(['it-IT', 'sv-SE']);
    expect(await store.catalogs()).toContain('first');
  });

  test('importing the same bytes again creates no revision', async () => {
    const { store } = bench();
    const options = { catalog: 'same', files: [file('sv-SE')], actor: system };
    await store.importDocuments(options);
    expect((await store.importDocuments(options)).kind).toBe('UNCHANGED');
    expect(await store.catalogRevisions('same', { first: 10 })).toHaveLength(1);
  });

  test('a plan says what would change, and changes nothing', async () => {
    const { store } = bench();
    await store.importDocuments({ catalog: 'plan', files: [file('sv-SE'), file('it-IT')], actor: system });
    const plan = await store.planImport({
      catalog: 'plan',
      files: [file('sv-SE', { started: 'Tjänsten startade' }), file('it-IT'), file('ru-RU')],
    });
    expect(plan.files.map(({ locale, status }) => [locale, status])).toEqual([
      ['sv-SE', 'CHANGED'],
      ['it-IT', 'UNCHANGED'],
      ['ru-RU', 'NEW_LOCALE'],
    ]);
    expect(plan.files[0]?.segments).toEqual([
      {
        segmentKey: 'event/10301/description',
        locale: 'sv-SE',
        kind: 'EVENT_DESCRIPTION',
        change: 'CHANGED',
        before: 'Started (sv-SE)',
        after: 'Tjänsten startade',
      },
    ]);
    expect(await store.catalogRevisions('plan', { first: 10 })).toHaveLength(1);
  });

  test('one bad file prevents the import of all, with a reason for each bad file', async () => {
    const { store } = bench();
    const files = [
      file('sv-SE'),
      { name: 'latin1.md', bytes: Buffer.from(page('it-IT', { started: 'è' }), 'latin1') },
      { name: 'photo.md', bytes: Buffer.from([0x89, 0x50, 0, 1]) },
      { name: 'notes.md', bytes: Buffer.from('# Notes\n') },
      { name: 'nowhere.md', bytes: Buffer.from(page('xx').replace('ms.contentlocale: xx', 'ms.author: xx')) },
      { name: 'empty.md', bytes: Buffer.from('---\nms.contentlocale: ru-RU\n---\n\nNo table.\n') },
      { name: 'again.md', bytes: Buffer.from(page('sv-SE', { started: 'En gång till' })) },
      { name: 'long.md', bytes: Buffer.from(page('pt-PT') + '\n'.repeat(3000)) },
    ];
    const outcome = await store.importDocuments({ catalog: 'bad', files, actor: anna, maxBytes: 3000 });
    expect(outcome.kind).toBe('REFUSED');
    expect(outcome.plan.errors.map(({ file: name, code }) => [name, code])).toEqual([
      ['latin1.md', 'NOT_UTF8'],
      ['photo.md', 'NOT_MARKDOWN'],
      ['notes.md', 'NOT_MARKDOWN'],
      ['nowhere.md', 'LOCALE_MISSING'],
      ['empty.md', 'BAD_PAGE'],
      ['again.md', 'DUPLICATE_LOCALE'],
      ['long.md', 'TOO_LARGE'],
    ]);
    expect(await store.currentDocuments('bad')).toBeNull();
  });

  test('the history has every page byte for byte, and the differences between any two revisions', async () => {
    const { store } = bench();
    const catalog = 'history';
    await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
    const bytes = Buffer.from('\uFEFF' + page('sv-SE', { started: 'Startad' }).replaceAll('\n', '\r\n'));
    await store.importDocuments({ catalog, files: [{ name: 'sv.md', bytes }], actor: anna });
    const [second, first] = await store.catalogRevisions(catalog, { first: 10 });
    expect(second).toMatchObject({ number: 2, by: { id: 'anna', name: 'Anna' }, changed: ['sv-SE'], added: [] });
    expect(first).toMatchObject({ number: 1, added: ['it-IT', 'sv-SE'], by: { id: null, name: 'Eventide' } });
    const swedish = second?.documents.find(({ locale }) => locale === 'sv-SE');
    expect(swedish).toMatchObject({ number: 2, file: 'sv.md', bytes: bytes.length });
    expect(Buffer.from((await store.documentSource(swedish?.id ?? '')) ?? '')).toEqual(bytes);
    const italian = (revision: typeof first) => revision?.documents.find(({ locale }) => locale === 'it-IT')?.id;
    expect(italian(second)).toBe(italian(first));
    const diff = await store.diffRevisions(catalog, 1, 2);
    expect(diff?.segments.map(({ segmentKey, before, after }) => [segmentKey, before, after])).toEqual([
      ['event/10301/description', 'Started (sv-SE)', 'Startad'],
    ]);
    expect(await store.diffRevisions(catalog, 1, 3)).toBeNull();
  });

  test('an import based on an earlier revision than the current one is refused', async () => {
    const { store } = bench();
    const catalog = 'base';
    await store.importDocuments({ catalog, files: [file('sv-SE')], actor: system });
    await store.importDocuments({ catalog, files: [file('it-IT')], actor: system, baseRevision: 1 });
    const late = await store.importDocuments({ catalog, files: [file('ru-RU')], actor: anna, baseRevision: 1 });
    expect(late).toMatchObject({ kind: 'CONFLICT', currentRevision: 2 });
  });

  test('concurrent imports run one after the other and lose nothing', async () => {
    const { store } = bench();
    const catalog = 'at-once';
    const locales = ['sv-SE', 'it-IT', 'ru-RU', 'pt-PT'];
    const outcomes = await Promise.all(
      locales.map((locale) => store.importDocuments({ catalog, files: [file(locale)], actor: system })),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(locales.map(() => 'IMPORTED'));
    const current = await store.currentDocuments(catalog);
    expect(current?.documents.map(({ locale }) => locale)).toEqual([...locales].sort());
    expect(current?.revision).toBe(4);
  });

  test('progress is reported from the first file to the last text', async () => {
    const { store } = bench();
    const phases: string[] = [];
    await store.importDocuments({
      ...{ catalog: 'progress', files: [file('sv-SE'), file('it-IT')], actor: system },
      onProgress: ({ phase, done, total }) => phases.push(`${phase} ${done}/${total}`),
    });
    expect(phases.slice(0, 3)).toEqual(['READING 0/2', 'READING 1/2', 'READING 2/2']);
    expect(phases.at(-1)).toMatch(/^WRITING (\d+)\/\1$/);
  });
});
