import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { textHash } from '@eventide/catalog';
import { openStore, type Store } from '../src/index.ts';
import { onEachEngine } from './engines.ts';
import { anna, bo, file, system } from './pages.ts';

const catalog = 'events';
const segmentKey = 'event/10301/description';
const cell = { segmentKey, locale: 'sv-SE', textHash: textHash({ markdown: 'Startad – «ок» ✓' }) };

async function fill(store: Store): Promise<void> {
  await store.importDocuments({ catalog, files: [file('sv-SE'), file('it-IT')], actor: system });
  await store.importDocuments({ catalog, files: [file('sv-SE', { started: 'Startad – «ок» ✓' })], actor: anna });
  await store.reviewTranslations({ catalog, changes: [{ ...cell, state: 'APPROVED', version: 0 }], actor: anna });
  await store.addComment({ catalog, cell, body: 'Line\nbreak, "quote", \\', actor: bo });
  await store.suggestTranslation({ catalog, cell, markdown: 'Startade', actor: bo });
  const recorded = { fingerprint: 'r', ruleId: 'quotes', mqmSeverity: 'minor', segmentKey, locale: 'sv-SE' } as const;
  await store.recordFindings(catalog, 2, [{ ...recorded, messageId: 'other', data: { found: '«ок»', count: 2 } }]);
  await store.recordFindings(catalog, 2, [], { fingerprint: 'kept', content: Uint8Array.of(1) });
  const finding = { fingerprint: 'f', segmentKey, locale: 'sv-SE', version: 0 };
  await store.dismissFindings({ catalog, findings: [finding], reason: 'INTENDED', actor: anna });
  const renderings = [{ locale: 'sv-SE', term: 'startad «ок»', state: 'PREFERRED' }] as const;
  await store.addConcept({ catalog, origin: 'WRITTEN', definition: null, renderings, actor: bo });
}

/** Everything that can be read of what {@link fill} wrote. */
async function readAll(store: Store): Promise<unknown> {
  return {
    current: await store.currentDocuments(catalog),
    revisions: await store.catalogRevisions(catalog, { first: 100 }),
    diff: await store.diffRevisions(catalog, 1, 2),
    reviews: await store.reviewsOf(catalog, [cell]),
    counts: await store.reviewCounts(catalog),
    comments: await store.commentsOf(catalog, [cell]),
    suggestions: await store.suggestionsOf(catalog, [cell]),
    dismissals: await store.dismissals(catalog),
    resolved: await store.resolvedFindings(catalog, { first: 100 }),
    concepts: await store.concepts(catalog),
    audit: await store.auditLog({ first: 100 }),
  };
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString('utf8');
}

/** In chunks that split characters. */
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield await Promise.resolve(bytes.subarray(start, start + 7));
}

onEachEngine('backup', (bench) => {
  test('a restored backup has everything that was there, and can be changed from there on', async () => {
    const { store } = bench();
    await fill(store);
    const backup = await textOf(store.exportBackup());
    // What is worked out from the pages is left out.
    expect(await store.keptReview(catalog, 2, 'kept')).not.toBeNull();
    expect(backup).not.toContain('"table":"kept_');
    const other = await openStore(await bench().create());
    try {
      await other.importBackup(chunksOf(backup));
      expect(await readAll(other)).toEqual(await readAll(store));
      expect(await textOf(other.exportBackup())).toBe(backup);
      const outcome = await other.importDocuments({ catalog, files: [file('ru-RU')], actor: system });
      expect(outcome).toMatchObject({ kind: 'IMPORTED', revision: { number: 3 } });
      await expect(other.importBackup(chunksOf(backup))).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    } finally {
      await other.close();
    }
  });

  test('a backup of a version that stored finished sentences is read, and they are shown as they are', async () => {
    const backup = await textOf(bench().store.exportBackup());
    const older = backup
      .replace(/"migration":"[^"]+"/, '"migration":"0003_texts-are-marked"')
      .replace(/"message":null/, '"message":"Unexpected “ок”: remove it."')
      .replace(/,"message_id":"other","data":\{[^}]*\}/, '');
    expect(older).toContain('Unexpected “ок”');
    expect(older).not.toContain('message_id');
    const other = await openStore(await bench().create());
    try {
      await other.importBackup(chunksOf(older));
      const resolved = await other.resolvedFindings(catalog, { first: 10 });
      expect(resolved).toMatchObject([{ fingerprint: 'r', words: { message: 'Unexpected “ок”: remove it.' } }]);
    } finally {
      await other.close();
    }
  });

  test('a damaged backup is refused as a whole, and the error names the line', async () => {
    const backup = await textOf(bench().store.exportBackup());
    const lines = backup.trimEnd().split('\n');
    const empty = await openStore(await bench().create());
    const damaged: readonly (readonly [string, RegExp])[] = [
      [lines.slice(0, -1).join('\n'), /Line \d+ .*incomplete/],
      [lines.toSpliced(3, 1).join('\n'), /counts \d+ rows/],
      [lines.with(2, '{"table":"review"').join('\n'), /Line 3 .*not a JSON object/],
      [lines.with(2, '{"table":"nothing","row":{}}').join('\n'), /Line 3 .*unknown table \(nothing\)/],
      [lines.with(0, '{"format":"eventide-backup","version":1,"migration":"9999_later"}').join('\n'), /later version/],
      [lines.with(2, '{"table":"review","row":null}').join('\n'), /Line 3 .*no row/],
      ['', /Line 0 .*incomplete/],
      [lines.map((line) => line.replace('"state":"APPROVED"', '"state":null')).join('\n'), /rows of review/],
    ];
    try {
      for (const [text, message] of damaged) {
        await expect(empty.importBackup(chunksOf(text))).rejects.toMatchObject({
          ...{ code: 'BAD_BACKUP' },
          message: expect.stringMatching(message) as string,
        });
      }
      const latin1 = Buffer.from(lines.with(2, 'Fran\u00e7ois').join('\n'), 'latin1');
      await expect(empty.importBackup(Readable.from([latin1]))).rejects.toMatchObject({
        ...{ code: 'BAD_BACKUP', message: expect.stringMatching(/not UTF-8/) as string },
      });
      expect(await empty.catalogs()).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});
