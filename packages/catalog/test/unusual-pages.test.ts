import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignCatalog, decodePage, formatDiagnostic, messageLanguages, PageError, parsePage } from '../src/index.ts';
import { buildPage, diagnosticIds, parseBuilt, textOf } from './build-page.ts';

describe('a Japanese page with byte order mark, CRLF, HTML and its own commas', () => {
  const bytes = readFileSync(new URL('pages/ja-jp.md', import.meta.url));
  const page = parsePage(decodePage(bytes, { file: 'ja-jp.md' }), { file: 'ja-jp.md' });

  test('is read into the same rows, whatever order its columns have', () => {
    expect(page.locale).toBe('ja-JP');
    expect(page.eventRows.map(({ eventId, name, citedCodes }) => [eventId, name, ...citedCodes])).toEqual([
      [100, 'Sync_Success', '0x00000000', '0x0FFFFFFF'],
      [102, 'Sync_Failure', '0x00000000', '0x00000400', '0x0FFFFFFF'],
      [201, 'Pull_Warning', '0x00000000', '0x00000401', '0x0FFFFFFF'],
    ]);
    expect(page.codeRows.map(({ literal }) => literal)).toEqual([
      '0x00000000',
      '0x00000400',
      '0x00000401',
      '0x0FFFFFFFF',
    ]);
  });

  test('shows text as a reader sees it: escapes, tags and entities resolved', () => {
    expect(textOf(page, 'event/100/description')).toBe('同期に成功しました。\n問題はありません。');
    expect(textOf(page, 'event/102/description')).toBe('同期に 失敗 しました | 再試行。');
    expect(textOf(page, 'para/service-events/1')).toContain('6.1806.x.x');
    expect(textOf(page, 'para/service-events/2')).toBe('詳しくはこちらをご覧ください。');
    expect(textOf(page, 'para/service-events/4')).toBe('二つ目 https://example.com/a');
    expect(textOf(page, 'page/description')).toBe('イベントの意味: 一覧');
  });

  test('has its oddities diagnosed with line and column', () => {
    expect(page.diagnostics.map(({ id, place }) => `${id} ${place?.line ?? 0}:${place?.column ?? 0}`)).toEqual([
      'date-invalid 5:17',
      'event-id-normalised 24:27',
      'anchor-missing 27:1',
      'code-literal-malformed 34:3',
    ]);
    expect(page.provenance).toMatchObject({ translationType: 'OTHER', translationTypeRaw: 'XT', lastHandoff: null });
  });
});

/** In every language with the data given: a message whose parameters are missing throws. */
function expectWords(diagnostic: Parameters<typeof formatDiagnostic>[0]): void {
  const words = messageLanguages.map((language) => formatDiagnostic(diagnostic, language));
  expect(new Set(words).size).toBe(messageLanguages.length);
  for (const text of words) expect(text).toMatch(/^\p{Lu}.*\.$|^[“«”].*\.$/u);
}

describe('a row that is not as it should be', () => {
  const events = (...rows: string[]) => ({ events: [...rows, '900 | Last_Success | Kept. | 0x00000000'] });

  test.each([
    ['event-id-unreadable', events('1a0 | Sync_Success | Text. | 0x00000000')],
    ['event-id-normalised', events('1 0 0 | Sync_Success | Text. | 0x00000000')],
    ['event-row-duplicate', events('900 | Sync_Success | Text. | 0x00000000')],
    ['row-column-count', events('100 | Sync_Success | Text.')],
    ['row-column-count', events('100 | Sync_Success | Text with a | bar. | 0x00000000')],
    ['event-name-malformed', events('100 | Sync _Success | Text. | 0x00000000')],
    ['code-literal-malformed', events('100 | Sync_Success | Text. | 0x0000000')],
    ['code-literal-malformed', events('100 | Sync_Success | Text. | 0x000 00000')],
    ['cell-empty', events('100 | Sync_Success | | 0x00000000')],
    ['code-literal-missing', { codes: [' | Name_A | Text.', '0x00000000 | Fine | Text.'] }],
    ['code-row-duplicate', { codes: ['0x00000000 | Fine | Text.', '0x00000000 | Fine | Text.'] }],
    ['code-literal-malformed', { codes: ['0x0000G000 | Fine | Text.', '0x00000000 | Fine | Text.'] }],
    ['table-row-detached', { prose: '| 100 | Sync_Success | Text. |' }],
    ['anchor-missing', { prose: '## A heading' }],
    ['anchor-duplicate', { prose: '## <a name="codes"></a>Codes' }],
    ['front-matter-field-repeated', { frontMatter: ['author: a', 'author: b'] }],
    ['front-matter-invalid', { frontMatter: ['author: "a'] }],
    ['date-invalid', { frontMatter: ['ms.lasthandoff: 2020-04-23'] }],
  ])('is diagnosed as %s with its place', (id, parts) => {
    const page = parseBuilt(parts);
    expect(diagnosticIds(page)).toContain(id);
    for (const { place, locale, ...diagnostic } of page.diagnostics) {
      expectWords(diagnostic);
      expect(locale).toBe('en-GB');
      expect(place).toMatchObject({ file: 'en-GB.md' });
      expect(place?.line).toBeGreaterThan(1);
    }
  });

  test('keeps its codes where an unescaped bar moved them', () => {
    const page = parseBuilt(events('100 | Sync_Success | Text with a | bar. | 0x00000000'));
    expect(page.eventRows[0]?.citedCodes).toEqual(['0x00000000']);
  });

  test('with full-width or spaced digits in a code is read as that code', () => {
    const page = parseBuilt({ codes: ['０ｘ００００００００ | Fine | Text.', '0x 00000400 | Name_A | Text.'] });
    expect(page.codeRows.map(({ key }) => key)).toEqual(['code/0x00000000', 'code/0x00000400']);
    expect(diagnosticIds(page)).toEqual(['code-literal-malformed', 'code-literal-malformed']);
  });

  test('with names broken by the translation is still a row of the event table', () => {
    const page = parseBuilt({
      events: ['100 | Sync _Success | Text. | 0x00000000', '102 | Sync Failure | Text. | 0x00000400'],
    });
    expect(page.eventRows.map(({ name }) => name)).toEqual(['Sync _Success', 'Sync Failure']);
  });
});

test('other tables of a page are paragraphs, cell by cell', () => {
  const page = parseBuilt({ prose: '| Port | Use |\n| - | - |\n| 443 | To the cloud |' });
  expect(textOf(page, 'header/1/1')).toBe('Use');
  expect(textOf(page, 'para/top-heading/2')).toBe('To the cloud');
  expect(textOf(page, 'header/2/0')).toBe('ID');
});

test('inline HTML means what its tags mean', () => {
  const [, , paragraph] = parseBuilt({ prose: 'A <b>bold</b> <a href="x.md">link</a> and *stress* &amp; `code`.' })
    .segments.filter(({ kind }) => kind !== 'META')
    .slice(1);
  expect(paragraph?.parts).toEqual([
    { text: 'A ', strong: false, emphasis: false, code: false, url: null },
    { text: 'bold', strong: true, emphasis: false, code: false, url: null },
    { text: ' ', strong: false, emphasis: false, code: false, url: null },
    { text: 'link', strong: false, emphasis: false, code: false, url: 'x.md' },
    { text: ' and ', strong: false, emphasis: false, code: false, url: null },
    { text: 'stress', strong: false, emphasis: true, code: false, url: null },
    { text: ' & ', strong: false, emphasis: false, code: false, url: null },
    { text: 'code', strong: false, emphasis: false, code: true, url: null },
    { text: '.', strong: false, emphasis: false, code: false, url: null },
  ]);
});

describe('a file that is no page', () => {
  const good = buildPage();
  test.each([
    ['empty', '', 'bad.md:1:1: The file has no front matter, and its path names no language'],
    ['without front matter', '# Title\n', 'bad.md:1:1: The file has no front matter, and its path names no language'],
    [
      'without locale',
      good.replace(/ms\.contentlocale.*\n/, ''),
      'bad.md:1:1: Neither the front matter (ms.contentlocale, lang, locale) nor the path names the language',
    ],
    [
      'with a locale that is none',
      good.replace('en-GB', 'en_GB!'),
      'bad.md:4:19: “en_GB!” in ms.contentlocale is not a BCP 47',
    ],
    ['without event table', '---\nms.contentlocale: it-IT\n---\n# T\n', 'bad.md:1:1: The page has no table, and fewer'],
    ['binary', `${good}\0`, `bad.md:${good.split('\n').length}:1: The file is binary`],
    [
      'cut off in the event table',
      good.slice(0, good.indexOf('| 201')),
      'no table of codes follows, so the page is cut off',
    ],
    ['cut off in a row', good.slice(0, good.indexOf('Make room')), 'The file ends in the middle of a table row'],
  ])('is refused with place and reason: %s', (_, source, message) => {
    expect(() => parsePage(source, { file: 'bad.md' })).toThrow(PageError);
    expect(() => parsePage(source, { file: 'bad.md' })).toThrow(message);
  });

  test('is refused before decoding: too large, binary, not UTF-8', () => {
    const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
    expect(() => decodePage(new Uint8Array(6_000_000), { file: 'bad.md' })).toThrow(
      'has 6 MB, a page has at most 5 MB',
    );
    expect(() => decodePage(bytes(65, 0), { file: 'bad.md' })).toThrow('byte 1 is NUL');
    expect(() => decodePage(bytes(65, 0xe9, 65), { file: 'bad.md' })).toThrow('bad.md:1:1: The file is not UTF-8 text');
    expect(decodePage(bytes(0xef, 0xbb, 0xbf, 65), { file: 'good.md' })).toBe('\uFEFFA');
  });

  test('is called what it is: empty, an archive, UTF-16 without its mark', () => {
    const refused = (bytes: Uint8Array) => () => decodePage(bytes, { file: 'bad.md' });
    expect(refused(new Uint8Array())).toThrow('The file is empty');
    expect(refused(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]))).toThrow('The file is a ZIP archive');
    expect(refused(Buffer.from('# Events of the service', 'utf16le'))).toThrow('UTF-16 text without a byte order mark');
  });

  test('is read as UTF-16 where its byte order mark says so', () => {
    const little = Buffer.from(`\uFEFF${good}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const page = parsePage(decodePage(bytes, { file: 'good.md' }), { file: 'good.md' });
      expect(page.eventRows).toHaveLength(3);
    }
  });
});

describe('locales that differ', () => {
  const witnesses = ['de-DE', 'fr-FR', 'nl-NL'].map((locale) => parseBuilt({ locale }));
  const [first, second, third] = [
    '100 | Sync_Success | It went well. | 0x00000000, 0x0FFFFFFF',
    '102 | Sync_Failure | It went wrong. | 0x00000000, 0x00000400, 0x0FFFFFFF',
    '201 | Pull_Warning | Look closer. | 0x00000000, 0x00000401, 0x0FFFFFFF',
  ] as const;
  const differing = (parts: Parameters<typeof buildPage>[0]) =>
    alignCatalog([...witnesses, parseBuilt({ locale: 'pl-PL', ...parts })]);
  const agreed = alignCatalog(witnesses);

  test.each([
    ['a missing event row', { events: [first, third] }, 'event-row-missing'],
    [
      'a row of its own',
      { events: [first, second, third, '300 | Own_Success | Own. | 0x00000000, 0x0FFFFFFF'] },
      'event-row-added',
    ],
    ['a changed ID', { events: [first, second.replace('102', '120'), third] }, 'event-id-changed'],
    ['a changed name', { events: [first, second.replace('Sync', 'Sinc'), third] }, 'event-name-changed'],
    ['a changed order', { events: [second, first, third] }, 'event-row-order'],
    ['a changed citation', { events: [first, second.replace('0400', '0401'), third] }, 'event-codes-changed'],
  ])('%s is diagnosed and does not change what the others agree on', (_, parts, id) => {
    const catalog = differing(parts);
    const found = catalog.diagnostics.filter((diagnostic) => diagnostic.id === id);
    expect(found).toHaveLength(1);
    found.forEach(expectWords);
    expect(found[0]).toMatchObject({ locale: 'pl-PL', place: { file: 'pl-PL.md' } });
    expect(found[0]?.place?.line).toBeGreaterThan(10);
    expect(catalog.events.filter(({ eventId }) => eventId !== 300)).toEqual(agreed.events);
  });

  test('a code changed in one locale keeps its row under the code the others have', () => {
    const codes = [
      '0x00000000 | Fine | A.',
      '0x00000400 | Server_Unreachable | B.',
      '0x00000407 | Disk_Full | C.',
      '0x0FFFFFFFF | Unknown_Error | D.',
    ];
    const catalog = differing({ codes });
    expect(diagnosticIds(catalog)).toContain('code-changed');
    catalog.diagnostics.forEach(expectWords);
    expect(catalog.codes).toEqual(agreed.codes);
    const message = catalog.segments.find(({ key }) => key === 'code/0x00000401/message')?.texts.get('pl-PL');
    expect(message).toMatchObject({ text: 'C.', key: 'code/0x00000401/message' });
  });

  test('an ID given twice is told apart by the names', () => {
    const catalog = differing({ events: [first, second, third.replace('201', '102')] });
    expect(catalog.events).toEqual(agreed.events);
    expect(catalog.segments.find(({ key }) => key === 'event/201/description')?.texts.get('pl-PL')?.text).toBe(
      'Look closer.',
    );
    expect(diagnosticIds(catalog)).toContain('event-id-changed');
  });

  test('a code that no table declares stays visible as unresolved', () => {
    const catalog = alignCatalog([parseBuilt({ events: [first, second.replace('0400', '0499'), third] })]);
    expect(catalog.events[1]?.references[1]).toEqual({
      citedAs: '0x00000499',
      resolution: 'UNRESOLVED',
      code: null,
      generic: false,
    });
    expect(diagnosticIds(catalog)).toContain('code-undeclared');
    catalog.diagnostics.forEach(expectWords);
  });

  test('two malformed literals near one citation are joined to none', () => {
    const codes = ['0x00000000 | Fine | A.', '0x0FFFFFFFF | One_Error | B.', '0x0FFFFFF | Other_Error | C.'];
    const catalog = alignCatalog([parseBuilt({ codes })]);
    expect(catalog.events[0]?.references[1]).toMatchObject({ resolution: 'UNRESOLVED', code: null });
    expect(catalog.codes.map(({ code }) => code)).toEqual(['0x00000000']);
    expect(catalog.segments.map(({ key }) => key)).toContain('code/0x0FFFFFFFF/message');
  });

  test('forty locales make one catalogue', () => {
    const regions = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'IT', 'LU', 'NL', 'PT'];
    const many = ['de', 'fr', 'it', 'pt'].flatMap((language) =>
      regions.map((region) => parseBuilt({ locale: `${language}-${region}` })),
    );
    const catalog = alignCatalog(many);
    expect(catalog.locales).toHaveLength(40);
    expect(catalog.events).toEqual(agreed.events);
    expect(catalog.diagnostics).toHaveLength(1);
  });
});
