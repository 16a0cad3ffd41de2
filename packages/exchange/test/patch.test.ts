import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { alignCatalog, type Catalog, parsePage } from '@eventide/catalog';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type CellEdit, editsOf, patchOf } from '../src/index.ts';
import { fivePages, reportedIn } from './five-pages.ts';
import { isInstalled } from './readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'patch-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes the pages, lets git apply the patch to them, and reads them again. */
function applied(catalog: Catalog, patch: string): Map<string, string> {
  const here = mkdtempSync(join(folder, 'tree-'));
  for (const { file, source } of catalog.documents.values()) {
    mkdirSync(dirname(join(here, file)), { recursive: true });
    writeFileSync(join(here, file), source);
  }
  if (patch !== '') execFileSync('git', ['apply', '-'], { cwd: here, input: patch, stdio: ['pipe', 'pipe', 'pipe'] });
  const pages = new Map(
    Array.from(catalog.documents.values(), ({ file }) => [file, readFileSync(join(here, file), 'utf8')]),
  );
  rmSync(here, { recursive: true });
  return pages;
}

/** What the pages are to be: as they were, but for the cells that are named. */
function expected(catalog: Catalog, edits: readonly CellEdit[]): Map<string, string> {
  return new Map(
    Array.from(catalog.documents.values(), ({ file, source, locale }) => {
      const spans = edits
        .filter((edit) => edit.locale === locale)
        .map(({ segmentKey, markdown }) => {
          const text = catalog.segments.find(({ key }) => key === segmentKey)?.texts.get(locale);
          return { start: text?.span.start ?? 0, end: text?.span.end ?? 0, markdown };
        })
        .sort((one, other) => other.start - one.start);
      const page = spans.reduce(
        (text, { start, end, markdown }) => text.slice(0, start) + markdown + text.slice(end),
        source,
      );
      return [file, page];
    }),
  );
}

describe.skipIf(!isInstalled('git'))('a patch', () => {
  test('of one cell changes that cell only, in the original file', () => {
    const catalog = fivePages();
    const key = 'event/20202/description';
    const old = catalog.segments.find((segment) => segment.key === key)?.texts.get('pt-PT')?.markdown ?? '';
    const edit = { segmentKey: key, locale: 'pt-PT', markdown: old.replace('do do', 'do') };
    const { text, cells, refused } = patchOf(catalog, [edit]);
    expect({ cells, refused }).toEqual({ cells: 1, refused: [] });
    expect(text.match(/^[-+](?![-+])/gm)).toEqual(['-', '+']);
    expect(applied(catalog, text)).toEqual(expected(catalog, [edit]));
  });

  test('of what the findings suggest gives pages that have those faults no longer', () => {
    const catalog = fivePages();
    const edits = editsOf(reportedIn(catalog));
    expect(edits.length).toBeGreaterThan(5);
    const { text, refused } = patchOf(catalog, edits);
    expect(refused).toEqual([]);
    const pages = applied(catalog, text);
    expect(pages).toEqual(expected(catalog, edits));
    const again = alignCatalog(Array.from(pages, ([file, source]) => parsePage(source, { file })));
    const suggested = new Set(
      reportedIn(catalog)
        .filter(({ finding }) => finding.suggestion !== null)
        .map(({ finding }) => finding.fingerprint),
    );
    const left = reportedIn(again).filter(({ finding }) => suggested.has(finding.fingerprint));
    expect(left.length).toBeLessThan(suggested.size / 4);
  });

  test('is for files whatever their names are', () => {
    const page = fivePages().documents.get('it-IT')?.source ?? '';
    for (const file of ['it it.md', 'così.md', 'a"b.md', 'c\\d.md'.replace('\\', '/'), './docs/x (1).md']) {
      const catalog = alignCatalog([parsePage(page, { file })]);
      const edit = { segmentKey: 'event/20202/description', locale: 'it-IT', markdown: 'Altro.' };
      expect(applied(catalog, patchOf(catalog, [edit]).text), file).toEqual(expected(catalog, [edit]));
    }
  });

  test('leaves out what a page cannot hold, and says so', () => {
    const catalog = fivePages();
    const at = (segmentKey: string, markdown: string, locale = 'it-IT') => ({ segmentKey, locale, markdown });
    const good = at('event/20100/description', 'Bene.');
    const bad = [
      at('event/20202/description', 'Una riga\nun’altra'),
      at('event/20102/description', 'una | due'),
      at('event/99999/description', 'Niente'),
      at('event/20202/description', 'Nessuna', 'de-DE'),
    ];
    const { text, refused, cells } = patchOf(catalog, [good, ...bad]);
    expect(cells).toBe(1);
    expect(refused.map(({ edit, fault }) => [edit.markdown, fault])).toEqual([
      ['Nessuna', 'NO_CELL'],
      ['Niente', 'NO_CELL'],
      ['una | due', 'MISREAD'],
      ['Una riga\nun’altra', 'MISREAD'],
    ]);
    expect(applied(catalog, text)).toEqual(expected(catalog, [good]));
  });

  test('of any page and any suggestions gives exactly those texts, and every other byte as it was', () => {
    const word = fc.constantFrom(
      'one',
      'två',
      'три',
      '四',
      '😀',
      '*x*',
      '`y`',
      '\\|',
      '[z](z.md)',
      '6\\.1',
      '|',
      '\n',
      '"',
      ':',
    );
    const markdown = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const cell = fc.array(fc.constantFrom('alpha', 'beta', 'гамма', '**d**', '`e`'), { minLength: 1, maxLength: 3 });
    const page = fc.record({
      rows: fc.array(cell, { minLength: 1, maxLength: 12 }),
      ending: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      padding: fc.constantFrom('', ' ', '   '),
      final: fc.boolean(),
      before: fc.array(fc.constantFrom('', 'A paragraph.', 'Another one.'), { maxLength: 9 }),
    });
    const suggestions = fc.array(fc.tuple(fc.nat(40), markdown), { maxLength: 8 });
    let changed = 0;
    fc.assert(
      fc.property(page, suggestions, ({ rows, ending, mark, padding, final, before }, drawn) => {
        const lines = [
          '---',
          'title: Events',
          'ms.contentlocale: sv-SE',
          '---',
          '# <a name="a"></a>Events',
          '',
          ...before,
          '',
        ];
        const row = (cells: readonly string[]) => `|${padding}${cells.join(`${padding}|${padding}`)}${padding}|`;
        lines.push(row(['ID', 'Name', 'Description']), '|---|---|---|');
        rows.forEach((words, at) => lines.push(row([String(100 + at), `Step${at}_Success`, words.join(' ')])));
        const catalog = alignCatalog([parsePage(mark + lines.join(ending) + (final ? ending : ''), { file: 'a.md' })]);
        const edits = drawn.map(([at, text]) => {
          const segment = catalog.segments[at % catalog.segments.length];
          return { segmentKey: segment?.key ?? '', locale: 'sv-SE', markdown: text };
        });
        const patch = patchOf(catalog, edits);
        const kept = edits.filter((edit) => patch.refused.every((one) => one.edit !== edit));
        const pages = applied(catalog, patch.text);
        expect(pages).toEqual(expected(catalog, kept));
        changed += patch.cells;
        const again = alignCatalog([parsePage(pages.get('a.md') ?? '', { file: 'a.md' })]);
        expect(again.segments.map(({ key }) => key)).toEqual(catalog.segments.map(({ key }) => key));
        for (const { segmentKey, markdown: text } of kept)
          expect(again.segments.find(({ key }) => key === segmentKey)?.texts.get('sv-SE')?.markdown).toBe(text);
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(30);
  });
});
