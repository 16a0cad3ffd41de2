import { expect, test } from 'vitest';
import { formatPageError, pageLimits, textHash } from '@eventide/catalog';
import { openStore } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, page, system } from './pages.ts';

/** A page of another article, with as many events. */
function otherArticle(locale: string) {
  const text = page(locale)
    .replaceAll('1030', '2050')
    .replaceAll('0x00000401', '0x80070005')
    .replace('name="events"', 'name="others"');
  return { name: `others.${locale}.md`, bytes: Buffer.from(text) };
}

onEachEngine('an import', (bench) => {
  test('of another article than the catalogue named is refused with the numbers, and changes nothing', async () => {
    const { store } = bench();
    const catalog = 'right';
    await store.importDocuments({ catalog, files: [file('it-IT'), file('sv-SE')], actor: system });
    const outcome = await store.importDocuments({ catalog, files: [otherArticle('it-IT')], actor: anna });
    expect(outcome).toMatchObject({
      kind: 'REFUSED',
      plan: { errors: [{ code: 'OTHER_ARTICLE', data: { shared: 0, total: 3, catalog } }] },
    });
    const [error] = outcome.plan.errors;
    expect(error && formatPageError(error, 'en')).toMatch(
      /^others\.it-IT\.md: 0 of its 3 events and codes are in the catalogue right, so it is a page of another article: .+/,
    );
    expect(await store.catalogRevisions(catalog, { first: 10 })).toHaveLength(1);
  });

  test('without a catalogue goes where its events and codes are, or nowhere', async () => {
    const store = await openStore(await bench().create());
    try {
      const first = await store.planImport({ catalog: null, files: [file('it-IT')] });
      expect(first.errors).toMatchObject([{ code: 'OTHER_ARTICLE', messageId: 'article-first' }]);
      await store.importDocuments({ catalog: 'one', files: [file('it-IT')], actor: system });
      await store.importDocuments({ catalog: 'two', files: [otherArticle('it-IT')], actor: system });
      const plan = await store.planImport({ catalog: null, files: [otherArticle('sv-SE')] });
      expect(plan).toMatchObject({
        catalog: 'two',
        isNewCatalog: false,
        files: [{ status: 'NEW_LOCALE' }],
        errors: [],
      });
      const outcome = await store.importDocuments({ catalog: null, files: [file('sv-SE')], actor: anna });
      expect(outcome).toMatchObject({ kind: 'IMPORTED', revision: { catalog: 'one', number: 2 } });
      const third = page('it-IT').replaceAll('1030', '7770').replaceAll('0x00000401', '0x80070777');
      const lost = await store.planImport({ catalog: null, files: [{ name: 'it.md', bytes: Buffer.from(third) }] });
      expect(lost.errors).toMatchObject([{ code: 'OTHER_ARTICLE', messageId: 'article-nowhere', data: { total: 3 } }]);
      const made = await store.importDocuments({
        ...{ catalog: 'three', actor: anna },
        files: [{ name: 'it.md', bytes: Buffer.from(third) }],
      });
      expect(made).toMatchObject({ kind: 'IMPORTED', plan: { isNewCatalog: true } });
      expect(await store.catalogs()).toEqual(['one', 'three', 'two']);
    } finally {
      await store.close();
    }
  });

  test('of pages of two articles into a new catalogue is refused, and says which two differ', async () => {
    const { store } = bench();
    const files = [file('it-IT'), file('sv-SE'), otherArticle('ru-RU')];
    const plan = await store.planImport({ catalog: 'mixed', files });
    expect(plan.errors).toMatchObject([
      { file: 'others.ru-RU.md', code: 'OTHER_ARTICLE', data: { shared: 0, total: 3, other: 'events.it-IT.md' } },
    ]);
  });

  test('keeps what the caller says of a page, so that the stored page is the same again', async () => {
    const options = await bench().create();
    const catalog = 'told';
    const silent = page('en').replace('ms.contentlocale: en\n', '');
    const named = { name: 'events.md', bytes: Buffer.from(silent), locale: 'en-GB', isSource: true };
    const store = await openStore(options);
    await store.importDocuments({ catalog, files: [named, file('it-IT')], actor: system });
    const expected = [
      { locale: 'en-GB', isSource: true },
      { locale: 'it-IT', isSource: false },
    ];
    expect(await store.currentDocuments(catalog)).toMatchObject({ documents: expected });
    expect((await store.planImport({ catalog, files: [named] })).files).toMatchObject([{ status: 'UNCHANGED' }]);
    const other = { ...named, isSource: false };
    expect((await store.planImport({ catalog, files: [other] })).files).toMatchObject([
      { status: 'CHANGED', segments: [] },
    ]);
    await store.close();
    const again = await openStore(options);
    expect(await again.currentDocuments(catalog)).toMatchObject({ documents: expected });
    await again.close();
  });

  test('says before which decisions would end', async () => {
    const { store } = bench();
    const catalog = 'expiring';
    await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
    const textOf = (locale: string, markdown: string) => ({
      ...{ segmentKey: 'event/10301/description', locale, textHash: textHash({ markdown }) },
      ...{ state: 'APPROVED' as const, version: 0 },
    });
    const changes = [textOf('sv-SE', 'Started (sv-SE)'), textOf('it-IT', 'Started (it-IT)')];
    await store.reviewTranslations({ catalog, changes, actor: bo });
    const about = { segmentKey: 'event/10301/description', version: 0 };
    const findings = [
      { ...about, fingerprint: 'swedish', locale: 'sv-SE' },
      { ...about, fingerprint: 'italian', locale: 'it-IT' },
      { ...about, fingerprint: 'source', locale: null },
    ];
    await store.dismissFindings({ catalog, findings, reason: 'INTENDED', actor: bo });
    const files = [file('sv-SE', { started: 'Startad' }), file('it-IT', { stopped: 'Fermato' })];
    const plan = await store.planImport({ catalog, files });
    expect(plan.expiring).toMatchObject([
      { segmentKey: 'event/10301/description', locale: 'sv-SE', state: 'APPROVED', by: { id: 'bo', name: 'Bo' } },
    ]);
    // That of the Swedish text, and that of all texts of the event.
    expect(plan.expiringDismissals).toBe(2);
    expect(plan.after?.locales).toEqual(['it-IT', 'sv-SE']);
  });

  test('of a page beyond the limits of the store is refused, and stored pages stay readable', async () => {
    const options = await bench().create();
    const wide = await openStore(options);
    await wide.importDocuments({ catalog: 'events', files: [file('it-IT')], actor: system });
    await wide.close();
    const narrow = await openStore({ ...options, pageLimits: { ...pageLimits, cells: 10 } });
    const plan = await narrow.planImport({ catalog: 'events', files: [file('sv-SE')] });
    expect(plan.errors).toMatchObject([{ code: 'TOO_COMPLEX', messageId: 'page-too-many-cells' }]);
    expect(await narrow.currentDocuments('events')).toMatchObject({ documents: [{ locale: 'it-IT' }] });
    await narrow.close();
  });
});

onEachEngine('the settings of a catalogue', (bench) => {
  test('are there with its pages, and name its source', async () => {
    const { store } = bench();
    const settings = {
      ...{ name: 'Events', source: 'it-IT', publicAddress: 'https://docs.example.org/{locale}/events' },
      ...{ eventProviders: ['Example Provider'], logNames: ['Example/Admin'] },
    };
    await store.configureCatalog('settled', settings);
    expect(await store.catalogs()).not.toContain('settled');
    await store.importDocuments({ catalog: 'settled', files: [file('sv-SE')], actor: system });
    // A source without a page is none yet.
    expect(await store.currentDocuments('settled')).toMatchObject({ settings, options: { slug: 'settled' } });
    await store.importDocuments({ catalog: 'settled', files: [file('it-IT')], actor: system });
    expect(await store.currentDocuments('settled')).toMatchObject({ options: { source: 'it-IT' } });
    await store.configureCatalog('settled', { ...settings, source: null });
    expect((await store.currentDocuments('settled'))?.options.source).toBeUndefined();
  });
});
