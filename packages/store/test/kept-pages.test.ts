import { readPage } from '@eventide/catalog';
import { sql } from 'drizzle-orm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openStore, type OpenStoreOptions, type PageToRead, type Store } from '../src/index.ts';
import { onEachEngine, type Bench } from './engines.ts';
import { file, realPage, system } from './pages.ts';

const catalog = 'events';

/** Opens the store as a start does, and says what is current and which files had to be parsed for it. */
async function start(options: OpenStoreOptions, change?: (store: Store) => Promise<unknown>) {
  const parsed: string[] = [];
  const counted = (page: PageToRead) => {
    parsed.push(page.options.file);
    return Promise.resolve(readPage(page.source, page.options, page.limits));
  };
  const store = await openStore({ ...options, readPage: counted });
  try {
    const current = await store.currentDocuments(catalog);
    await change?.(store);
    return { parsed, documents: current?.documents };
  } finally {
    await store.close();
  }
}

/** A store with two pages that have been kept. */
async function filled(bench: Bench): Promise<OpenStoreOptions> {
  const options = await bench.create();
  await start(options, (store) =>
    store.importDocuments({ catalog, files: [file('de-DE'), file('sv-SE')], actor: system }),
  );
  await start(options);
  return options;
}

const all = ['events.de-DE.md', 'events.sv-SE.md'];

onEachEngine('a start', (bench) => {
  test('parses no page again, and has the very same ones', async () => {
    const options = await bench().create();
    const files = [realPage('it-it.md'), realPage('ru-ru.md')];
    await start(options, (store) => store.importDocuments({ catalog, files, actor: system }));
    const first = await start(options);
    const second = await start(options);
    expect(first.parsed).toEqual(['it-it.md', 'ru-ru.md']);
    expect(second).toEqual({ parsed: [], documents: first.documents });
    expect(second.documents?.[0]?.source).toBe(files[0]?.bytes.toString());
  });

  test('parses only the page that has changed, and what was kept of its former text is gone', async () => {
    const options = await filled(bench());
    const changed = file('sv-SE', { started: 'Startad' });
    await start(options, (store) => store.importDocuments({ catalog, files: [changed], actor: system }));
    expect((await start(options)).parsed).toEqual(['events.sv-SE.md']);
    const again = await start(options, async (store) => {
      const { rows } = await store.database.execute(sql`SELECT 1 FROM "kept_page"`);
      expect(rows).toHaveLength(2);
    });
    expect(again.parsed).toEqual([]);
    expect(again.documents?.[1]?.segments.map(({ text }) => text)).toContain('Startad');
  });

  test('parses what another program has parsed', async () => {
    const options = await filled(bench());
    await start(options, (store) => store.database.execute(sql`UPDATE "kept_page" SET "program" = 'an earlier one'`));
    expect([(await start(options)).parsed, (await start(options)).parsed]).toEqual([all, []]);
  });

  test.each([
    ['is cut off', gzipSync('{"hash":""}').subarray(0, 12)],
    ['is of another page', gzipSync(JSON.stringify({ hash: 'x', locale: 'sv-SE', segments: [] }))],
    ['is no page', gzipSync('null')],
    ['is empty', Buffer.alloc(0)],
  ])('parses a page again where what was kept of it %s', async (_, content) => {
    const options = await filled(bench());
    const { documents } = await start(options, (store) =>
      store.database.execute(sql`UPDATE "kept_page" SET "content" = ${content}`),
    );
    expect(await start(options)).toEqual({ parsed: all, documents });
    expect((await start(options)).parsed).toEqual([]);
  });
});
