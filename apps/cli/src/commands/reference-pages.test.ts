import { describe, expect, test } from 'vitest';
import { buildTablePage } from '../../test/build-page.ts';
import { eventide } from '../../test/memory-io.ts';

interface Printed {
  readonly catalog: string;
  readonly locales: readonly string[];
  readonly source?: string;
  readonly events: readonly {
    readonly eventId: number;
    readonly name: string;
    readonly severity: string;
    readonly descriptions: Readonly<Record<string, string>>;
    readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
  readonly codes: readonly {
    readonly code: string;
    readonly names: Readonly<Record<string, string>>;
    readonly messages: Readonly<Record<string, string>>;
    readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
}

async function parsed(files: ReadonlyMap<string, string>, ...args: readonly string[]) {
  const { code, stdout, stderr } = await eventide(['parse', ...args, '--format', 'json'], { files });
  return { code, stderr, printed: JSON.parse(stdout) as Printed };
}

const codeRows = (tongue: string): string[][] => [
  ['0x87D11001', '-2016342015', `Install failed, ${tongue}.`, `Try again, ${tongue}.`],
  ['0x87D11002', '-2016342014', `Download failed, ${tongue}.`, `Look at the network, ${tongue}.`],
  ['0x87D11003', '-2016342013', `User said no, ${tongue}.`, `Ask the user, ${tongue}.`],
  ['0x87d11004', '-2016342012', `Disk is full, ${tongue}.`, `Make room, ${tongue}.`],
  ['0x87D11005', '-2016342011', `Licence is missing, ${tongue}.`, `Buy one, ${tongue}.`],
];

/** A page with codes only, in three locales. */
const codePages = new Map(
  Object.entries({
    'de-DE': ['Fehlercodes', 'Code', 'Dezimal', 'Meldung', 'Beschreibung'],
    'it-IT': ['Codici di errore', 'Codice', 'Decimale', 'Messaggio', 'Descrizione'],
    'ja-JP': ['エラー コード', 'コード', '10 進数', 'メッセージ', '説明'],
  }).map(([locale, [title = '', ...header]]) => [
    `errors/${locale.toLowerCase()}.md`,
    buildTablePage({ title, locale, header, rows: codeRows(locale) }),
  ]),
);

describe('a page with codes only', () => {
  test('is read with every code and all its columns, in every locale', async () => {
    const { code, stderr, printed } = await parsed(codePages, 'errors');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(printed).toMatchObject({ catalog: 'errors', locales: ['de-DE', 'it-IT', 'ja-JP'], events: [] });
    expect(printed.codes.map((each) => each.code)).toEqual([
      '0x87D11001',
      '0x87D11002',
      '0x87D11003',
      '0x87D11004',
      '0x87D11005',
    ]);
    for (const [index, { names, messages, texts = {} }] of printed.codes.entries()) {
      for (const locale of printed.locales) {
        const [, decimal, message, description] = codeRows(locale)[index] ?? [];
        const columns = [messages, ...Object.values(texts)].map((texts) => texts[locale]);
        expect(columns.toSorted()).toEqual([decimal, message, description].toSorted());
        expect(names).toEqual({});
      }
    }
  });

  test('is shown with the beginnings of its texts', async () => {
    const { stdout } = await eventide(['parse', 'errors'], { files: codePages });
    expect(stdout).toContain('0 events, 5 codes, 0 references');
    expect(stdout).not.toContain('Events, with');
    expect(stdout).toMatch(/^ {2}0x87D11004 {2}Disk is full, de-DE\.$/m);
  });

  test('is explained with all its texts but the number, which the title has', async () => {
    for (const spelling of ['0x87d11002', '-2016342014', '2278625282']) {
      // The texts are English in every language, as a review would say.
      const args = ['explain', '--documents', 'errors', '--locale', 'it', '--no-review', spelling];
      const { stdout } = await eventide(args, { files: codePages });
      expect(stdout).toBe('0x87D11002 · 2278625282\n\nDownload failed, it-IT.\n\nLook at the network, it-IT.\n');
    }
  });

  test('has its decimals compared with its codes', async () => {
    const wrong = [...codePages].map(([file, page]): [string, string] => [
      file,
      page.replace('-2016342013', '2016342013'),
    ]);
    const { code, stdout } = await eventide(['check', 'errors', '--format', 'json'], { files: new Map(wrong) });
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as {
      findings: { ruleId: string; catalog: string; locale: string | null }[];
    };
    expect(findings.filter(({ ruleId }) => ruleId === 'number-mismatch')).toMatchObject([
      { catalog: 'errors', locale: null, segmentKey: expect.stringContaining('code/0x87D11003') as string },
    ]);
  });
});

const levels = {
  'de-DE': ['Ereignis-ID', 'Typ', 'Beschreibung', 'Information', 'Warnung', 'Fehler'],
  'es-ES': ['Id. de evento', 'Tipo', 'Descripción', 'Información', 'Advertencia', 'Error'],
  'zh-CN': ['事件 ID', '类型', '说明', '信息', '警告', '错误'],
} as const;

/** A page with a level instead of a symbol, in three locales. */
const levelPages = new Map(
  Object.entries(levels).map(([locale, [id, type, text, information, warning, error]]) => [
    `docs/${locale.toLowerCase()}/agent.md`,
    buildTablePage({
      title: `Agent ${locale}`,
      locale,
      header: [id, type, text],
      rows: [
        ['100', warning, `No profile yet (${locale}).`],
        ['101', information, `The setting was read (${locale}).`],
        ['103', information, `The setting was written (${locale}).`],
        ['171', error, `The chip did not answer (${locale}).`],
        ['172', error, `The profile is not available (${locale}).`],
      ],
    }),
  ]),
);

describe('a page of events with a level', () => {
  test('reads alike in every locale, its severity from the level', async () => {
    const { code, printed } = await parsed(levelPages, 'docs');
    expect(code).toBe(0);
    expect(printed).toMatchObject({ catalog: 'agent', locales: ['de-DE', 'es-ES', 'zh-CN'], codes: [] });
    expect(printed.events.map(({ eventId, severity }) => `${eventId} ${severity}`)).toEqual([
      '100 WARNING',
      '101 INFORMATION',
      '103 INFORMATION',
      '171 ERROR',
      '172 ERROR',
    ]);
    for (const { descriptions } of printed.events) expect(Object.keys(descriptions)).toEqual([...printed.locales]);
    expect((await parsed(levelPages, ...[...levelPages.keys()].toReversed())).printed.events).toEqual(printed.events);
  });

  test('is shown and explained without a name', async () => {
    const { stdout } = await eventide(['parse', 'docs'], { files: levelPages });
    expect(stdout).toMatch(/^ {2}171 {2}error {8}The chip did not answer \(de-DE\)\.$/m);
    const explained = await eventide(['explain', '171', '--documents', 'docs', '--locale', 'es', '--no-review'], {
      files: levelPages,
    });
    expect(explained.stdout).toBe('171 · error\n\nThe chip did not answer (es-ES).\n');
  });
});

describe('a source and one translation', () => {
  const page = (locale: string | null, path: string) =>
    buildTablePage({
      title: 'Service',
      locale,
      header: ['ID', 'Name', 'Description'],
      rows: [
        ['4001', 'Start_Success', `Started through ${path}.`],
        ['4002', 'Start_Failure', `Not started through ${path}.`],
        ['4003', 'Stop_Success', `Stopped through ${path}.`],
        ['4004', 'Stop_Failure', `Not stopped through ${path}.`],
        ['4005', 'Pause_Success', `Paused through ${path}.`],
      ],
    });

  test('need no option: the page that has nothing of a translation is the source', async () => {
    const files = new Map([
      ['service.md', page(null, 'NDES')],
      ['dienst.md', page('de-DE', 'NDES')],
    ]);
    const { code, stderr, printed } = await parsed(files, 'service.md', 'dienst.md');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(printed).toMatchObject({ source: 'en-US', locales: ['de-DE', 'en-US'] });
    expect((await parsed(files, 'service.md', 'dienst.md', '--source', 'en-GB')).printed).toMatchObject({
      source: 'en-GB',
      locales: ['de-DE', 'en-GB'],
    });
    expect((await parsed(files, 'service.md', 'dienst.md', '--locale', 'fr')).printed.source).toBe('en-US');
  });
});
