import { describe, expect, test } from 'vitest';
import { eventide, fivePages, page } from '../../test/memory-io.ts';

const names = [...fivePages().keys()];
const files = fivePages();

interface Printed {
  readonly catalog: string;
  readonly locales: readonly string[];
  readonly events: readonly {
    readonly eventId: number;
    readonly severity: string;
    readonly codes: readonly { readonly citedAs: string; readonly resolution: string; readonly code: string | null }[];
    readonly descriptions: Readonly<Record<string, string>>;
  }[];
  readonly codes: readonly {
    readonly code: string;
    readonly documentedAs: string;
    readonly names: Readonly<Record<string, string>>;
    readonly messages: Readonly<Record<string, string>>;
    readonly events: readonly number[];
  }[];
  readonly diagnostics: readonly { readonly id: string; readonly locale: string | null }[];
}

const parsed = async (...args: Parameters<typeof eventide>) => {
  const result = await eventide(...args);
  return { ...result, catalog: JSON.parse(result.stdout) as Printed };
};

describe('eventide parse --format json', () => {
  test('prints the five pages as one catalogue', async () => {
    const { code, stderr, catalog } = await parsed(['parse', ...names, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(catalog)).toEqual(['catalog', 'locales', 'events', 'codes', 'diagnostics']);
    expect(catalog.catalog).toBe('certificate-connector');
    expect(catalog.locales).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']);
    expect(catalog.events).toHaveLength(19);
    expect(catalog.codes).toHaveLength(12);
    expect(catalog.events.flatMap(({ codes }) => codes)).toHaveLength(48);
  });

  test('an event has its fields, its codes and its descriptions by locale', async () => {
    const { catalog } = await parsed(['parse', ...names, '--format', 'json']);
    const event = catalog.events.find(({ eventId }) => eventId === 20102);
    expect(event).toMatchObject({
      name: 'PkcsCertIssue_Failure',
      severity: 'ERROR',
      outcome: 'FAILURE',
      operation: 'PkcsCertIssue',
      codes: [
        { citedAs: '0x00000000', resolution: 'EXACT', code: '0x00000000' },
        { citedAs: '0x00000400', resolution: 'EXACT', code: '0x00000400' },
        { citedAs: '0x00000401', resolution: 'EXACT', code: '0x00000401' },
        { citedAs: '0x0FFFFFFF', resolution: 'ALIAS', code: '0x0FFFFFFF' },
      ],
    });
    expect(Object.keys(event?.descriptions ?? {})).toEqual([...catalog.locales]);
    expect(event?.descriptions['it-IT']).toMatch(/^Non è possibile rilasciare un certificato PKCS\. /);
  });

  test('a code has its spelling in the pages, its names, its messages and the events that cite it', async () => {
    const { catalog } = await parsed(['parse', ...names, '--format', 'json']);
    expect(catalog.codes.find(({ code }) => code === '0x0FFFFFFF')).toMatchObject({
      documentedAs: '0x0FFFFFFFF',
      names: { 'sv-SE': 'Unknown_Error' },
    });
    const first = catalog.codes.find(({ code }) => code === '0x00000000');
    expect(first?.names['ru-RU']).toBe('Успех');
    expect(first?.events).toHaveLength(19);
  });

  test('prints the same bytes whatever the order of the files', async () => {
    const forwards = await eventide(['parse', ...names, '--format', 'json']);
    const backwards = await eventide(['parse', '--format=json', ...names.toReversed()]);
    expect(backwards.stdout).toBe(forwards.stdout);
  });

  test('a sixth and a seventh locale appear without further ado', async () => {
    const more = new Map([
      ...files,
      ['docs/he-il.md', page('he-il', 'stories/pages')],
      ['docs/ja-jp.md', page('ja-jp', 'stories/pages')],
    ]);
    const { code, catalog } = await parsed(['parse', ...more.keys(), '--format', 'json'], { files: more });
    expect(code).toBe(0);
    expect(catalog.locales).toContain('he-IL');
    expect(catalog.locales).toContain('ja-JP');
    expect(catalog.events).toHaveLength(19);
    expect(catalog.diagnostics.filter(({ locale }) => locale === 'he-IL' || locale === 'ja-JP')).toEqual([]);
    expect(catalog.codes.find(({ code: literal }) => literal === '0x00000401')?.messages['ja-JP']).toContain(
      'Symantec',
    );
    for (const { codes } of catalog.events)
      expect(codes.every(({ resolution }) => resolution !== 'UNRESOLVED')).toBe(true);
  });

  test('expands a star where the shell did not', async () => {
    const world = new Map<string, string | Uint8Array>([...files, ['docs/NOTICE', '']]);
    const expected = await eventide(['parse', ...names, '--format', 'json']);
    expect(await eventide(['parse', 'docs/*.md', '--format', 'json'], { files: world })).toEqual(expected);
    expect((await eventide(['parse', 'docs/*.txt'])).stderr).toBe('eventide: docs/*.txt: no such file or directory\n');
  });

  test('reads a page from standard input', async () => {
    const stdin = new Map([['-', page('sv-se')]]);
    const { code, catalog } = await parsed(['parse', '-', '--format', 'json'], { files: stdin });
    expect(code).toBe(0);
    expect(catalog.locales).toEqual(['sv-SE']);
  });
});

describe('a file that cannot be used', () => {
  const bad: readonly (readonly [string, string | Uint8Array | null])[] = [
    ['missing.md', null],
    ['empty.md', ''],
    ['no-table.md', '---\nms.contentlocale: de-DE\n---\n\n# Seite\n\nText ohne Tabelle.\n'],
    ['garbage.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x0a, 0x80])],
    ['not-utf8.md', new Uint8Array([0x23, 0x20, 0xe9, 0x0a])],
    ['large.md', new Uint8Array(50_000_000).fill(0x61)],
    ['second-it.md', page('it-it')],
  ];

  test.each(bad)('%s is named on one line, and the good files are still printed', async (name, content) => {
    const world = new Map<string, string | Uint8Array>(files);
    if (content !== null) world.set(name, content);
    const { code, stderr, catalog } = await parsed(['parse', ...names, name, '--format', 'json'], { files: world });
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^eventide: ${name}[^\\n]+\\n$`));
    expect(catalog.locales).toHaveLength(5);
  });

  test('alone leaves standard output empty', async () => {
    expect(await eventide(['parse', 'missing.md'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'eventide: missing.md: no such file or directory\n',
    });
  });

  test('cannot put control characters on the terminal', async () => {
    const { stderr } = await eventide(['parse', 'evil\u001B[2J\nname.md']);
    expect(stderr).toBe('eventide: evil\uFFFD[2J name.md: no such file or directory\n');
  });
});

describe('eventide parse', () => {
  test('prints an overview to read', async () => {
    const { code, stdout } = await eventide(['parse', ...names]);
    expect(code).toBe(0);
    expect(stdout).toContain('19 events, 12 codes, 48 references');
    expect(stdout).toMatch(/^ {2}20102 {2}error {8}PkcsCertIssue_Failure +0x00000400, 0x00000401$/m);
    expect(stdout).toMatch(/^ {2}0x0FFFFFFF {2}Unknown_Error +19 events {2}\(documented as 0x0FFFFFFFF\)$/m);
    expect(stdout).not.toContain('\u001B');
  });

  test('is in the language asked for, the problems of the pages included', async () => {
    const { code, stdout } = await eventide(['parse', ...names, '--language', 'it']);
    expect(code).toBe(0);
    expect(stdout).toContain('19 eventi, 12 codici, 48 riferimenti');
    expect(stdout).toMatch(/^ {2}0x0FFFFFFF {2}Unknown_Error +19 eventi {2}\(documentato come 0x0FFFFFFFF\)$/m);
    expect(stdout).toContain('Tutte le lingue: «0x0FFFFFFFF» non è un codice: scrivi 0x e otto cifre esadecimali.');
    const { catalog } = await parsed(['parse', ...names, '--format', 'json', '--language', 'it']);
    expect(catalog.diagnostics).toMatchObject([
      {
        id: 'code-literal-malformed',
        messageId: 'code-literal-malformed',
        data: { literal: '0x0FFFFFFFF' },
        message: '«0x0FFFFFFFF» non è un codice: scrivi 0x e otto cifre esadecimali.',
      },
    ]);
  });

  test('sets colour on a terminal only', async () => {
    expect((await eventide(['parse', ...names], { colour: true })).stdout).toContain('\u001B[31m');
  });

  test('says what is wrong with the arguments', async () => {
    expect((await eventide(['parse'])).stderr).toBe('eventide: parse: no files given; see eventide parse --help\n');
    const { code, stderr } = await eventide(['parse', 'x.md', '--format', 'yaml']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'eventide: parse: --format cannot be “yaml”; it is one of: pretty, json; see eventide parse --help\n',
    });
    expect((await eventide(['parse', '--frmat', 'json'])).stderr).toMatch(
      /^eventide: parse: there is no option --frmat; see[^\n]*\n$/,
    );
  });
});
