import { alignCatalog, type Document, parsePage } from '@eventide/catalog';
import { describe, expect, test } from 'vitest';
import { createPlaceOf } from './place.ts';

/** A page with one event, its lines ended as asked. */
const pageOf = (description: string, { locale = 'it-IT', ending = '\n', before = [] as string[] } = {}): Document =>
  parsePage(
    [
      '---',
      `title: Events`,
      `ms.contentlocale: ${locale}`,
      '---',
      ...before,
      '',
      '| Event ID | Name | Description |',
      '| --- | --- | --- |',
      `| 100 | Sync_Success | ${description} |`,
      '| 101 | Sync_Failure | It failed. |',
      '',
    ].join(ending),
    { file: `${locale}.md` },
  );

/** Places words of a text, and reads what the file has there. */
const found = (document: Document, segmentKey: string, words: string) => {
  const text = document.segments.find(({ key }) => key === segmentKey)?.text ?? '';
  const start = text.indexOf(words);
  expect(start, text).toBeGreaterThanOrEqual(0);
  const placeOf = createPlaceOf(alignCatalog([document]));
  const span = { start, end: start + words.length };
  const { file, line, column, spanText } = placeOf({ locale: document.locale, segmentKey, span });
  expect({ file, spanText }).toEqual({ file: document.file, spanText: words });
  const written = document.source.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1) ?? '';
  return { line, column, written };
};

describe('flagged words are placed in the file', () => {
  const description = 'event/100/description';

  test.each([
    ['a plain text', 'From version one word', 'word', 'word |'],
    ['bold and italic', 'From **version *one*** word', 'one', 'one*** word'],
    ['words that begin within markup', 'From **version** word', 'version', 'version** word'],
    ['words over markup', 'From **version** word', 'version word', 'version** word'],
    ['an escaped dot', 'From 6\\.1806 word', 'word', 'word |'],
    ['words that begin with an escape', 'A 6\\.1806', '.1806', '\\.1806'],
    ['an escaped bar', 'a \\| b word', 'word', 'word |'],
    ['entities', 'a &lt; b &amp; c&nbsp;&#233;&#xE9; word', 'word', 'word |'],
    ['an entity with a rare name', 'a &rarr; word', 'word', 'word |'],
    ['words that begin with an entity', 'a &lt; b', '< b', '&lt; b'],
    ['a line break', 'one<br>two<br/>word', 'word', 'word |'],
    ['HTML', 'one <b title="word">two</b> word', 'word', 'word |'],
    ['code, in which nothing is an escape', 'See `a\\b` or `` `c` `` word', 'word', 'word |'],
    ['a link', 'See [the *word* here](https://e.x/(word) "word") word', 'here', 'here](https'],
    ['what follows a link', 'See [the log](https://e.x/(word) "word") word', 'word', 'word |'],
    ['an image', 'See ![the log](log.png) word', 'word', 'word |'],
    ['stars that are none of markup', '2 \\* 3 * 4 **word**', 'word', 'word**'],
    ['brackets that are no link', 'a [b] [c](https://e.x) word', 'word', 'word |'],
    ['characters of two code units', '😀 **😀** word', 'word', 'word |'],
  ])('after %s', (_what, markdown, words, written) => {
    const place = found(pageOf(markdown), description, words);
    expect(place.line).toBe(8);
    expect(place.written.startsWith(written), place.written).toBe(true);
  });

  test.each(['\n', '\r\n', '\r'])('on the line of a paragraph where they stand, lines ending in %j', (ending) => {
    const before = [
      '',
      'One **line**  ',
      'a second \\[line\\]',
      '  and a third',
      '',
      '> [!NOTE]',
      '> quoted',
      '> here',
    ];
    const document = pageOf('Done.', { ending, before });
    const key = document.segments.find(({ text }) => text.startsWith('One'))?.key ?? '';
    expect(found(document, key, 'second')).toMatchObject({ line: 7, column: 3 });
    expect(found(document, key, 'line]')).toMatchObject({ line: 7, column: 12 });
    expect(found(document, key, 'third')).toMatchObject({ line: 8, column: 9 });
    const quote = document.segments.find(({ text }) => text.startsWith('quoted'))?.key ?? '';
    expect(found(document, quote, 'here')).toMatchObject({ line: 12, column: 3 });
  });

  test('in a file with a byte order mark, which is a character of the first line only', () => {
    const plain = pageOf('a **b** word');
    const marked = parsePage(`\uFEFF${plain.source}`, { file: 'it-IT.md' });
    expect(found(marked, description, 'word')).toEqual(found(plain, description, 'word'));
    const first = parsePage(`\uFEFF# A *title*\n\n${plain.source.slice(plain.source.indexOf('|'))}`, {
      file: 'first.md',
      locale: 'it-IT',
    });
    const heading = first.segments.find(({ text }) => text === 'A title')?.key ?? '';
    expect(found(first, heading, 'title')).toMatchObject({ line: 1, column: 7, written: 'title*' });
  });

  test.each([
    ['plain', 'Events: the word', 'word'],
    ['in double quotation marks', String.raw`"The \"events\": caf\u00e9 \\ word"`, 'word"'],
    ['in single ones', `'It''s the word'`, `word'`],
    ['of several lines', '>-\n  The events\n  and the word', 'word'],
  ])('in front matter, %s', (_what, value, written) => {
    const document = parsePage(pageOf('Done.').source.replace('title: Events', `title: ${value}`), { file: 'a.md' });
    expect(found(document, 'page/title', 'word').written).toBe(written);
  });

  test('where their text begins if they cannot be traced back', () => {
    const document = pageOf('One **two** three');
    const catalog = alignCatalog([document]);
    const segments = catalog.segments.map((segment) => ({
      ...segment,
      texts: new Map([...segment.texts].map(([locale, text]) => [locale, { ...text, text: `${text.text}!` }])),
    }));
    const span = { start: 8, end: 13 };
    const place = createPlaceOf({ ...catalog, segments })({ locale: 'it-IT', segmentKey: description, span });
    expect(place).toMatchObject({ line: 8, column: 24, spanText: 'three' });
  });
});

describe('a finding without words of its own', () => {
  const italian = pageOf('Fatto.');
  const swedish = pageOf('Klart.', { locale: 'sv-SE' });
  const lacking = parsePage(swedish.source.replace(/\| 101 .*\n/, ''), { file: 'sv-SE.md' });
  const at = (documents: readonly Document[], locale: string | null, segmentKey: string, source?: string) =>
    createPlaceOf(alignCatalog(documents, source === undefined ? {} : { source }))({ locale, segmentKey, span: null });

  test('is placed where its text begins', () => {
    expect(at([italian], 'it-IT', 'event/101/description')).toMatchObject({ line: 9, column: 24, spanText: null });
  });

  test('is placed in the source if all locales share it, and without a source in the first locale that has the text', () => {
    const key = 'event/101/description';
    expect(at([italian, swedish], null, key)).toMatchObject({ file: 'it-IT.md', line: 9 });
    expect(at([italian, swedish], null, key, 'sv-SE')).toMatchObject({ file: 'sv-SE.md', line: 9 });
    expect(at([lacking, pageOf('Ok.', { locale: 'tr-TR' })], null, key)).toMatchObject({ file: 'tr-TR.md', line: 9 });
  });

  test('is placed where a missing text would follow', () => {
    expect(at([italian, lacking], 'sv-SE', 'event/101/name')).toMatchObject({ file: 'sv-SE.md', line: 8, text: null });
    expect(at([italian, lacking], 'sv-SE', 'event/100/other')).toMatchObject({ line: 8, column: 9, text: null });
    expect(at([italian, lacking], 'sv-SE', 'para/none/1')).toMatchObject({ line: 1, column: 1, text: null });
  });
});
