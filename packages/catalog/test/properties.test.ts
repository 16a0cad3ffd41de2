import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../src/index.ts';
import { alignCatalog, createLookup, findCode, PageError, parsePage } from '../src/index.ts';
import { buildPage, fileOf, parseRealPages, realPages } from './build-page.ts';

const pages = [...realPages.values(), buildPage()];
const documents = parseRealPages();
const catalog = alignCatalog(documents);

const markdownPiece = fc.oneof(
  fc.constantFrom(
    '|',
    '\\|',
    '| - | - |\n',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '# ',
    '## <a name="a"></a>',
    '> ',
    '> [!TIP]\n',
    '- ',
    '1. ',
    '    ',
    '\t',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '~~~',
    '[a](b)',
    '![i](j)',
    '[r][x]',
    '[x]: y\n',
    '<br>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<a href=x>',
    '&amp;',
    '&#0;',
    '\\',
    '---\n',
    '10010',
    '１０',
    'Sync_Failure',
    '0x00000401',
    '0x0FFFFFFFF',
    '、',
    ', ',
    'www.example.com',
    'a@b.co',
    '\uFEFF',
    '\u200B',
    '\uD83D',
    '😀',
    '[^1]',
    '[^1]: n\n',
    'ms.lasthandoff: 1\n',
    'title: [\n',
    '~',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const markdown = fc.array(markdownPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Real pages with some ranges replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200), markdown), { maxLength: 4 }),
  )
  .map(([page, edits]) =>
    edits.reduce((text, [where, length, insert]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + insert + text.slice(at + length);
    }, page),
  );

/** Arbitrary Markdown where a page has its prose: everything else in order, so that it is read to the end. */
const framed = markdown.map((prose) => buildPage({ prose }));

/** Far more than a small page takes on a busy machine: what it guards against takes minutes. */
const readWithinMs = 5_000;

function read(source: string): Document | null {
  const started = performance.now();
  try {
    return parsePage(source, { file: 'any.md' });
  } catch (error) {
    expect(error).toBeInstanceOf(PageError);
    expect(String(error)).toMatch(/any\.md:\d+:\d+: ./);
    return null;
  } finally {
    expect(performance.now() - started).toBeLessThan(readWithinMs);
  }
}

function checkSegments({ source, segments, diagnostics }: Document): void {
  const lines = source.split(/\r\n|\n|\r/);
  const keys = new Set<string>();
  for (const { key, text, markdown: written, span, line, column, parts } of segments) {
    expect(source.slice(span.start, span.end)).toBe(written);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(keys.has(key)).toBe(false);
    keys.add(key);
    const firstLine = written.split(/\r\n|\n|\r/, 1)[0] ?? '';
    expect(lines[line - 1]?.slice(column - 1, column - 1 + firstLine.length)).toBe(firstLine);
    // Text without markup stands in the file as it is read.
    if (/^[\p{L}\p{N} .:]*$/u.test(written) && !written.includes('www.')) expect(text.trim()).toBe(written.trim());
  }
  for (const { place } of diagnostics) {
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines.length);
    expect(place?.column).toBeGreaterThanOrEqual(1);
  }
}

test.each([
  ['arbitrary Markdown', markdown],
  ['arbitrary Markdown inside a page', framed],
  ['mutated pages', mutated],
])('%s gives a document or a page error, and each segment cuts its text out of the file', (_, sources) => {
  fc.assert(
    fc.property(sources, (source) => {
      const document = read(source);
      if (document) checkSegments(document);
    }),
    { numRuns: 250 },
  );
});

test('arbitrary Markdown inside a page leaves its rows alone', () => {
  let intact = 0;
  fc.assert(
    fc.property(framed, (source) => {
      const document = read(source);
      if (document?.eventRows.map(({ eventId }) => eventId).join() === '100,102,201') intact++;
    }),
    { numRuns: 100 },
  );
  // An unclosed comment or fence may swallow the tables; most Markdown does not.
  expect(intact).toBeGreaterThan(50);
});

test('mutated pages align with whole ones', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (source) => {
      const document = read(source);
      if (document === null) return;
      const others = documents.filter(({ locale }) => locale !== document.locale);
      const aligned = alignCatalog([...others, document]);
      expect(new Set(aligned.events.map(({ eventId }) => eventId)).size).toBe(aligned.events.length);
      for (const { key, texts } of aligned.segments) for (const text of texts.values()) expect(text.key).toBe(key);
      await createLookup(aligned)('certificado 0x00000401');
    }),
    { numRuns: 100 },
  );
});

test('the order of the files makes no difference', () => {
  const expected = JSON.stringify(plain(documents));
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(JSON.stringify(plain(shuffled))).toBe(expected);
    }),
    { numRuns: 30 },
  );
});

function plain(given: readonly Document[]): unknown {
  const { segments, documents: byLocale, ...rest } = alignCatalog(given);
  return [rest, [...byLocale], segments.map((segment) => [segment, [...segment.texts]])];
}

/** The page with the cells of its first table in another order; `order` has the old column of each new one. */
function withColumns(source: string, order: readonly number[]): string {
  let isInTable = false;
  let isDone = false;
  return source
    .split('\n')
    .map((line) => {
      if (isDone || !line.startsWith('|')) {
        if (isInTable) isDone = true;
        return line;
      }
      isInTable = true;
      const cells = line.split(/(?<!\\)\|/).slice(1, -1);
      return `|${order.map((column) => cells[column] ?? '').join('|')}|`;
    })
    .join('\n');
}

test('a locale whose columns stand in another order is aligned and reported, not misread', () => {
  const textsOf = (given: typeof catalog) =>
    given.segments.flatMap(({ key, texts }) =>
      [...texts].map(([locale, { text }]) => `${key} ${locale} ${text.trim()}`),
    );
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }).filter((order) => order.join('') !== '0123');
  fc.assert(
    fc.property(fc.constantFrom(...realPages.keys()), orders, (locale, order) => {
      const moved = parsePage(withColumns(realPages.get(locale) ?? '', order), { file: fileOf(locale) });
      const aligned = alignCatalog(documents.map((document) => (document.locale === locale ? moved : document)));
      expect(textsOf(aligned).sort()).toEqual(textsOf(catalog).sort());
      expect(aligned.diagnostics.filter(({ id }) => id === 'column-order')).toMatchObject([{ locale }]);
    }),
    { numRuns: 20 },
  );
});

test('the revision changes with any change of any text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...realPages.keys()), fc.constantFrom('title: ', 'Intune', '20102'), (locale, word) => {
      const changed = documents.map((document) =>
        document.locale === locale
          ? parsePage(document.source.replace(word, `${word} `), { file: fileOf(locale) })
          : document,
      );
      expect(alignCatalog(changed).revision).not.toBe(catalog.revision);
      expect(alignCatalog(changed, { slug: 'other' }).revision).not.toBe(alignCatalog(changed).revision);
    }),
    { numRuns: 10 },
  );
});

const spellings: readonly ((value: number) => string)[] = [
  (value) => `0x${value.toString(16).padStart(8, '0')}`,
  (value) => `0X${value.toString(16).toUpperCase()}`,
  (value) => `&H${value.toString(16)}`,
  (value) => `0${value.toString(16)}h`.slice(-9),
  (value) => String(value),
  (value) => ` "0x${value.toString(16).padStart(8, '0')}". `,
];

test('every declared code is found by every spelling, and no other value is', () => {
  const declared = fc.constantFrom(...catalog.codes.map(({ value }) => value));
  fc.assert(
    fc.property(fc.oneof(declared, fc.nat({ max: 2 ** 31 - 1 })), fc.constantFrom(...spellings), (value, spell) => {
      const found = findCode(catalog, spell(value));
      const code = catalog.codes.find((candidate) => candidate.value === value);
      if (code) expect(found).toEqual({ kind: 'FOUND', code });
      else expect(found).toMatchObject({ kind: 'NOT_FOUND' });
    }),
    { numRuns: 500 },
  );
});

test('lookup answers anything without failing, and goes nowhere unasked on nonsense', async () => {
  const lookup = createLookup(catalog);
  const known = new Set(['EVENT_ID', 'CODE', 'CODE_ALIAS', 'CODE_DECIMAL', 'CODE_SHORTHAND', 'NAME']);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), markdown), async (text) => {
      const matches = await lookup(text, { locale: 'it-IT', limit: 5 });
      expect(matches.length).toBeLessThanOrEqual(5);
      expect(matches.filter(({ unambiguous }) => unambiguous).length).toBeLessThanOrEqual(1);
      for (const { reason, unambiguous, score } of matches) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        if (unambiguous) expect(known).toContain(reason);
      }
    }),
    { numRuns: 300 },
  );
});
