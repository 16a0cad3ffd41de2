import { describe, expect, test } from 'vitest';
import { alignCatalog, headerKeyOf, PageError, parsePage, type Document } from '../src/index.ts';
import { diagnosticIds, textOf } from './build-page.ts';

interface Parts {
  readonly locale?: string;
  readonly title?: string;
  readonly heading?: string;
}

function pageOf(body: string, { locale = 'en-GB', title = 'Reference', heading = 'Reference' }: Parts = {}): string {
  return `---\ntitle: ${title}\nms.contentlocale: ${locale}\n---\n# <a name="top"></a>${heading}\n\n${body}\n\nThe end.\n`;
}

function table(header: string, ...rows: readonly string[]): string {
  return [header, header.replace(/[^|]+/g, ' - '), ...rows].map((row) => `| ${row} |`).join('\n');
}

function parse(body: string, parts: Parts = {}): Document {
  return parsePage(pageOf(body, parts), {
    file: `page-${parts.locale ?? 'en-GB'}.md`.replace(/[a-z]{2}-[A-Z]{2}/, 'x'),
  });
}

const rolesOf = ({ types }: Document) => types.tables.map(({ type }) => type?.roles.join(' ') ?? null);
const codesOf = ({ codeRows }: Document) => codeRows.map(({ key }) => key);
const eventsOf = ({ eventRows }: Document) =>
  eventRows.map(({ eventId, name }) => (name ? `${eventId} ${name}` : eventId));

describe('a table of codes', () => {
  const four = table(
    'Code (hex) | Code (dec) | Message | What to do',
    '0x87D1041C | -2016345060 | The app was not found after it was installed. | Install the app again and wait for the next check.',
    '0x87D13B64 | -2016330908 | The app could not be installed. | Read the log of the console, which names the cause of it.',
    '0xC7D14FB5 | 3352383413 | The installation failed for an unknown cause. | Try again, and if it fails once more call for help.',
  );

  test('keeps all its columns, the decimals among them', () => {
    const page = parse(four);
    expect(rolesOf(page)).toEqual(['CODE DECIMAL TEXT OTHER']);
    expect(codesOf(page)).toEqual(['code/0x87D1041C', 'code/0x87D13B64', 'code/0xC7D14FB5']);
    expect(textOf(page, 'code/0x87D1041C/message')).toBe('The app was not found after it was installed.');
    expect(textOf(page, 'code/0x87D1041C/text/1')).toBe('-2016345060');
    expect(textOf(page, 'code/0x87D1041C/text/2')).toBe('Install the app again and wait for the next check.');
    expect(diagnosticIds(page)).toEqual([]);
    const catalog = alignCatalog([page]);
    const headers = ['text/1', 'text/2', 'message'].map((part) => headerKeyOf(catalog, `code/0x87D1041C/${part}`));
    expect(headers).toEqual(['header/1/1', 'header/1/3', null]);
  });

  test('says where a decimal is another number', () => {
    const page = parse(four.replace('-2016330908', '2016330908'));
    expect(page.diagnostics).toMatchObject([
      {
        id: 'code-number-mismatch',
        segmentKey: 'code/0x87D13B64/text/1',
        data: { code: '0x87D13B64', decimal: '2016330908', expected: '-2016330908' },
      },
    ]);
  });

  test.each([
    ['bold', '**0x87D1041C**'],
    ['in a code span', '`0x87D1041C`'],
    ['in a link', '[0x87D1041C](x.md)'],
    ['with a capital X', '0X87D1041C'],
    ['in lower case', '0x87d1041c'],
    ['without 0x', '87D1041C'],
    ['with an h', '87D1041Ch'],
    ['as a signed decimal', '-2016345060'],
    ['with its decimal behind it', '0x87D1041C (-2016345060)'],
  ])('reads codes %s', (_, written) => {
    const page = parse(
      table('Error code | Meaning', `${written} | Gone.`, '0x80070005 | Denied.', '0x80070002 | Missing.'),
    );
    expect(codesOf(page)).toEqual(['code/0x87D1041C', 'code/0x80070005', 'code/0x80070002']);
  });

  test('reads short codes where the column has short codes', () => {
    const page = parse(table('Code | Meaning', '0x5 | Denied.', '0x20 | Locked.', '0x7B | Not a name.'));
    expect(codesOf(page)).toEqual(['code/0x00000005', 'code/0x00000020', 'code/0x0000007B']);
    expect(diagnosticIds(page)).toEqual([]);
  });

  test('reads codes of letters and a number where header and page speak of errors', () => {
    const rows = ['AADSTS16000 | Choose an account.', 'AADSTS16003 | Not a guest.', 'AADSTS50011 | Wrong address.'];
    const page = parse(table('Error | Description', ...rows), { title: 'Sign-in error codes' });
    expect(codesOf(page)).toEqual(['code/AADSTS16000', 'code/AADSTS16003', 'code/AADSTS50011']);
    expect(alignCatalog([page]).codes[1]).toMatchObject({ code: 'AADSTS16003', value: 16003 });
  });

  test('reads plain decimals where header and page speak of errors', () => {
    const rows = ['10060 | The peer did not answer.', '10061 | The peer refused.', '11001 | No such host.'];
    const page = parse(table('Error code | Description', ...rows), { title: 'Socket error codes' });
    expect(codesOf(page)).toEqual(['code/0x0000274C', 'code/0x0000274D', 'code/0x00002AF9']);
  });

  test('reads signed decimals where header and page speak of errors', () => {
    const rows = ['-2147024891 | Denied.', '-2147024894 | Missing.', '-2016345060 | Gone.'];
    const page = parse(table('HRESULT | Meaning', ...rows), { title: 'Error codes' });
    expect(codesOf(page)).toEqual(['code/0x80070005', 'code/0x80070002', 'code/0x87D1041C']);
  });

  test('reads several tables of one build alike', () => {
    const short = table(
      'Hex | Dec | Message | Advice',
      '0x80073CF0 | -2147009296 | Not signed. | The package has no signature of its own, so sign it, import it once more, and wait for the next check of the device.',
      '0x80073CF3 | -2147009293 | Conflict. | Another package of that name is installed on the device; remove it there before the next check of the device.',
    );
    expect(rolesOf(parse(`${four}\n\n## Others\n\n${short}`))).toEqual([
      'CODE DECIMAL TEXT OTHER',
      'CODE DECIMAL TEXT OTHER',
    ]);
  });
});

describe('a table of events', () => {
  const levels: Readonly<Record<string, readonly [string, string, string]>> = {
    'de-DE': ['Warnung', 'Information', 'Fehler'],
    'ja-JP': ['警告', '情報', 'エラー'],
    'es-ES': ['Advertencia', 'Información', 'Error'],
    'is-IS': ['Aðvörun', 'Upplýsingar', 'Villa'],
  };
  const withLevels = (locale: string): string => {
    const [warning, information, error] = levels[locale] ?? ['', '', ''];
    return table(
      'A | B | C',
      `100 | ${warning} | Profile missing.`,
      `101 | ${information} | Profile read.`,
      `103 | ${information} | Profile kept.`,
      `171 | ${error} | No identity.`,
    );
  };

  test.each(['de-DE', 'ja-JP', 'es-ES'])('has its severity from the level column in %s alone', (locale) => {
    const { events } = alignCatalog([parse(withLevels(locale), { locale })]);
    expect(events.map(({ eventId, severity, symbol, name }) => [eventId, severity, symbol, name])).toEqual([
      [100, 'WARNING', null, '100'],
      [101, 'INFORMATION', null, '101'],
      [103, 'INFORMATION', null, '103'],
      [171, 'ERROR', null, '171'],
    ]);
  });

  test('is told by all locales together where one language is not known', () => {
    const known = parse(withLevels('de-DE'), { locale: 'de-DE' });
    expect(() => parse(withLevels('is-IS'), { locale: 'is-IS' })).toThrow(PageError);
    const header = { title: 'Events', heading: 'Events' };
    const unknown = parse(withLevels('is-IS').replace('A | B', 'Event ID | B'), { locale: 'is-IS', ...header });
    expect(rolesOf(unknown)).toEqual(['ID TEXT OTHER']);
    const catalog = alignCatalog([unknown, known]);
    expect([...catalog.documents.values()].map(rolesOf)).toEqual([['ID LEVEL TEXT'], ['ID LEVEL TEXT']]);
    expect(catalog.events.map(({ severity }) => severity)).toEqual(['WARNING', 'INFORMATION', 'INFORMATION', 'ERROR']);
  });

  test('keeps further columns as texts', () => {
    const rows = [
      '1001 | Request_Failure | Requests | It failed for good. | Try again.',
      '1002 | Request_Success | Requests | It went well at last. | Nothing.',
      '1003 | Request_Warning | Requests | It went well in part. | Look.',
    ];
    const page = parse(table('ID | Name | Category | Description | Action', ...rows));
    expect(rolesOf(page)).toEqual(['ID NAME OTHER TEXT OTHER']);
    expect(textOf(page, 'event/1001/text/1')).toBe('Requests');
    expect(textOf(page, 'event/1001/text/2')).toBe('Try again.');
  });

  test('takes no column for names that says the same in every row', () => {
    const rows = [
      '8000 | AppLocker | Error | It failed.',
      '8001 | AppLocker | Information | It went well.',
      '8002 | AppLocker | Warning | Look.',
    ];
    expect(rolesOf(parse(table('ID | Source | Level | Description', ...rows)))).toEqual(['ID OTHER LEVEL TEXT']);
  });

  test('keeps the row of an ID that a translation has spelled out', () => {
    const rows = (id: string) =>
      table('ID | Name | Text', `${id} | Sync_Failure | Text.`, '4651 | Sync_Success | Text.');
    const documents = (['4650', '4.650', '4,650', "4'650", '4 650', '４６５０'] as const).map((id, index) =>
      parse(rows(id), { locale: ['en-GB', 'de-DE', 'en-US', 'de-CH', 'fr-FR', 'ja-JP'][index] ?? '' }),
    );
    const catalog = alignCatalog(documents);
    expect(catalog.events.map(({ eventId }) => eventId)).toEqual([4650, 4651]);
    expect(catalog.diagnostics.map(({ id, locale }) => `${id} ${locale}`)).toEqual([
      'event-id-normalised de-CH',
      'event-id-normalised de-DE',
      'event-id-normalised en-US',
      'event-id-normalised fr-FR',
      'event-id-normalised ja-JP',
    ]);
  });

  const rows = [
    '1001 | Request_Failure | Failed.',
    '1002 | Request_Success | Went well.',
    '1003 | Upload_Failure | Failed again.',
  ];

  test.each([
    ['without outer bars', ['ID | Name | Text', '--- | --- | ---', ...rows].join('\n'), null],
    [
      'with a header one cell short',
      ['| ID | Name |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'),
      'table-header-width',
    ],
    [
      'with a delimiter row one cell short',
      ['| ID | Name | Text |', '|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'),
      'table-header-width',
    ],
    [
      'with full-width bars in its header',
      ['｜ ID ｜ Name ｜ Text ｜', '|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'),
      'table-bar-full-width',
    ],
    [
      'behind a no-break space',
      ['\u00A0| ID | Name | Text |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'),
      'table-indented',
    ],
  ])('is read %s, each text at its place', (_, body, problem) => {
    const page = parse(body);
    expect(eventsOf(page)).toEqual(['1001 Request_Failure', '1002 Request_Success', '1003 Upload_Failure']);
    for (const { markdown, span } of page.segments) expect(page.source.slice(span.start, span.end)).toBe(markdown);
    expect(textOf(page, 'event/1003/description')).toBe('Failed again.');
    const line = page.source.split('\n').findIndex((text) => /ID.*Name/.test(text)) + 1;
    const found = page.diagnostics.map(({ id, place }) => [id, place?.line]);
    expect(found).toEqual(problem === null ? [] : expect.arrayContaining([[problem, line]]));
  });

  test('keeps an escaped bar as text', () => {
    const page = parse(
      table('ID | Name | Text', '1001 | Request_Failure | Choose A \\| B.', '1002 | Request_Success | Good.'),
    );
    expect(textOf(page, 'event/1001/description')).toBe('Choose A | B.');
  });
});

describe('events and codes outside of tables', () => {
  const names = ['VolumeEnactmentFailed', 'VolumeReady', 'KeyStored', 'KeyLost', 'PolicyApplied'];

  test('are read as headings, with the paragraphs below them', () => {
    const body = names.map((name, index) => `### ${index + 2}: ${name}\n\nWhat it means.\n\nWhat to do.`).join('\n\n');
    const page = parse(body);
    expect(eventsOf(page)).toEqual(names.map((name, index) => `${index + 2} ${name}`));
    expect(textOf(page, 'event/2/description')).toBe('What it means.');
    expect(textOf(page, 'event/2/text/1')).toBe('What to do.');
    for (const { markdown, span } of page.segments) expect(page.source.slice(span.start, span.end)).toBe(markdown);
  });

  test('are read as list items', () => {
    const body = names
      .map((name, index) => `- **Event ID: ${1001 + index}** - *${name}* Something **happened** to [it](a.md).`)
      .join('\n');
    const page = parse(body);
    expect(eventsOf(page)).toEqual(names.map((name, index) => `${1001 + index} ${name}`));
    expect(textOf(page, 'event/1001/description')).toBe('Something happened to it.');
    for (const { markdown, span } of page.segments) expect(page.source.slice(span.start, span.end)).toBe(markdown);
  });

  test('are read as headings of codes', () => {
    const body = ['80070005', '80070002', '87D1041C', '87D13B64', '80240022']
      .map((digits) => `### Error 0x${digits}: It failed\n\nTry again.`)
      .join('\n\n');
    expect(codesOf(parse(body))).toHaveLength(5);
  });

  test.each([
    [
      'fewer than five',
      names
        .slice(1)
        .map((name, index) => `### ${index + 2}: ${name}\n\nText.`)
        .join('\n\n'),
    ],
    [
      'numbered chapters',
      ['Install', 'Configure', 'Start', 'Watch', 'Stop']
        .map((name, index) => `## ${index + 1}. ${name}\n\nText.`)
        .join('\n\n'),
    ],
    ['lists of years', [2019, 2020, 2021, 2022, 2023].map((year) => `- **${year}** - A year.`).join('\n')],
  ])('are not seen in %s', (_, body) => {
    expect(() => parse(body)).toThrow('The page has no table, and fewer than five headings or list items');
  });
});

describe('a page of something else', () => {
  test.each([
    [
      'ports',
      table(
        'Port | Protocol | Use',
        '443 | TCP | Web',
        '80 | TCP | Redirects',
        '3389 | TCP | Desktop',
        '53 | UDP | Names',
      ),
    ],
    [
      'ports of named services',
      table(
        'Port | Service | Use',
        '1433 | SqlServer | Data',
        '3389 | RemoteDesktop | Desktop',
        '5985 | WinRm | Scripts',
      ),
    ],
    ['sizes', table('Size | Name | Use', '262144 | Small | Tests', '524288 | Medium | Teams', '1048576 | Large | All')],
    ['hardware', table('Cores | Memory | Users', '2 | 4 | 10', '4 | 8 | 100', '16 | 32 | 1000')],
    [
      'versions',
      table('Version | Behaviour', '1709 | Waits.', '1803 | Starts at once.', '1809 | Starts after each restart.'),
    ],
    [
      'an enumeration',
      table(
        'Value | Name | Meaning',
        '0 | NotConfigured | None.',
        '1 | UserDefined | Theirs.',
        '2 | AdminDefined | Yours.',
      ),
    ],
    ['a bit mask', table('Value | Name', '0x1 | ReadData', '0x2 | WriteData', '0x4 | AppendData', '0x8 | ReadAll')],
    ['steps', table('Step | Action', '1 | Open it.', '2 | Close it.', '3 | Done.')],
    ['limits', table('Limit | Default | Most', 'Users | 100 | 500', 'Groups | 20 | 200', 'Devices | 5 | 15')],
    ['updates', table('Update | Released', 'KB5001330 | April', 'KB5003173 | May', 'KB5003637 | June')],
    [
      'ports in hexadecimal',
      table('Port | Hex | Use', '443 | 0x1BB | Web', '80 | 0x50 | Old', '3389 | 0xD3D | Desktop'),
    ],
    [
      'sizes of constants',
      table('N | Constant', '65536 | MaxPath_Small', '131072 | MaxPath_Large', '300000 | MaxPath_Huge'),
    ],
    ['prices by year', table('Year | Price', '2019 | 10', '2020 | 12', '2021 | 15')],
  ])('is refused: %s', (_, body) => {
    expect(() => parse(body)).toThrow(
      'page-x.md:7:1: The page has 1 table (line 7), without a column of event IDs or codes',
    );
  });

  test('is refused with the lines of its tables', () => {
    const ports = table('Port | Use', '443 | Web', '80 | Web', '53 | Names');
    expect(() => parse(`${ports}\n\nText.\n\n${ports}`)).toThrow(
      'The page has 2 tables (lines 7 and 15), none with a column of event IDs or codes',
    );
  });
});

describe('the locale and the source', () => {
  const body = table('ID | Name | Text', '1001 | Request_Failure | Failed.', '1002 | Request_Success | Good.');
  const page = (fields: string): string => `---\ntitle: T\n${fields}---\n# Events of the service\n\n${body}\n`;

  test.each([
    ['the publisher’s field', 'ms.contentlocale: de-de\n', 'docs/fr-fr/a.md', 'de-DE'],
    ['lang', 'lang: ja\n', 'a.md', 'ja'],
    ['locale', 'locale: pt_BR\n', 'a.md', 'pt-BR'],
    ['a folder', '', 'docs/de-de/a.md', 'de-DE'],
    ['the end of the name', '', 'docs/a.fr.md', 'fr'],
    ['the caller, last', '', 'docs/a.md', 'it-IT'],
    ['the path before the caller', '', 'docs/sv-se/a.md', 'sv-SE'],
  ])('is said by %s', (_, fields, file, expected) => {
    expect(parsePage(page(fields), { file, locale: 'it-IT' }).locale).toBe(expected);
  });

  test('is refused where no language has that name', () => {
    expect(() => parsePage(page('ms.contentlocale: klingon\n'), { file: 'a.md' })).toThrow(
      'a.md:3:19: “klingon” in ms.contentlocale is not a BCP 47 tag of a known language',
    );
    expect(() => parsePage(page(''), { file: 'a.md', locale: 'klingon' })).toThrow('“klingon” is not a BCP 47 tag');
    expect(() => parsePage(page(''), { file: 'a.md' })).toThrow('Neither the front matter');
  });

  test('a page of the publisher without anything of a translation is the source, in en-US', () => {
    const source = parsePage(page('ms.topic: reference\n'), { file: 'a.md' });
    expect([source.isSource, source.locale]).toEqual([true, 'en-US']);
    expect(source.segments.map(({ key }) => key)).toContain('heading/events-of-the-service');
    const german = parsePage(
      page('ms.contentlocale: de-DE\n').replace(
        '# Events of the service',
        '# <a name="events-of-the-service"></a>Ereignisse',
      ),
      { file: 'b.md' },
    );
    const catalog = alignCatalog([german, source]);
    expect(catalog.source).toBe('en-US');
    expect(catalog.segments.find(({ key }) => key === 'heading/events-of-the-service')?.texts.size).toBe(2);
    expect(catalog.diagnostics).toEqual([]);
  });

  test('pages without anchors of their own have those of the source', () => {
    const source = parsePage(page(''), { file: 'docs/en/a.md', isSource: true });
    const japanese = parsePage(page('').replace('# Events of the service', '# イベント'), { file: 'docs/ja/a.md' });
    const catalog = alignCatalog([source, japanese]);
    expect(catalog.segments.find(({ key }) => key === 'heading/events-of-the-service')?.texts.get('ja')?.text).toBe(
      'イベント',
    );
  });

  test('a title with a colon is read as its author meant it', () => {
    const read = parsePage(`---\ntitle: Events: the list\nms.contentlocale: it-IT\n---\n# T\n\n${body}\n`, {
      file: 'a.md',
    });
    expect([read.title, read.locale]).toEqual(['Events: the list', 'it-IT']);
    expect(diagnosticIds(read)).toContain('front-matter-invalid');
  });
});

describe('a malformed literal', () => {
  const page = (locale: string, literal: string): Document =>
    parse(
      table(
        'Code | Name | Text',
        `${literal} | App_Missing | Gone.`,
        '0x80070005 | Access_Denied | No.',
        '0x80070002 | File_Missing | No.',
      ),
      { locale },
    );

  test('does not outvote the one that is right, however many locales have copied it', () => {
    const catalog = alignCatalog([
      page('de-DE', '=0x87D101F8'),
      page('fr-FR', '=0x87D101F8'),
      page('nl-NL', '=0x87D101F8'),
      page('ja-JP', '0x87D101F8'),
    ]);
    expect(catalog.codes[0]).toMatchObject({ code: '0x87D101F8', documentedAs: '0x87D101F8' });
    expect(catalog.codes).toHaveLength(3);
    expect(catalog.segments.find(({ key }) => key === 'code/0x87D101F8/message')?.texts.size).toBe(4);
  });
});
