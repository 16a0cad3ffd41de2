import { describe, expect, test } from 'vitest';
import { alignCatalog, parsePage } from '../src/index.ts';
import { fileOf, parseRealPages, realPages, textOf } from './build-page.ts';

const documents = parseRealPages();
const catalog = alignCatalog(documents);
const italian = catalog.documents.get('it-IT');

describe('the five pages', () => {
  test('give 19 events, 12 codes and the same 119 to 120 segments in each locale', () => {
    expect(catalog.locales).toEqual(['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']);
    expect(catalog.events).toHaveLength(19);
    expect(catalog.codes).toHaveLength(12);
    for (const { kind, texts } of catalog.segments) if (kind !== 'META') expect(texts.size).toBe(5);
  });

  test('keep the order of the source: 10302 stands before 10301', () => {
    expect(catalog.events.map(({ eventId }) => eventId)).toEqual([
      10010, 10020, 10100, 10102, 10302, 10301, 20100, 20102, 20200, 20202, 20300, 20302, 20400, 20402, 20500, 20501,
      20502, 20600, 20602,
    ]);
    expect(italian?.segments[0]?.key).toBe('page/title');
    expect(catalog.segments.at(-1)?.key).toBe('para/next-steps/1');
  });

  test('hold 9 informations, 2 warnings and 8 errors', () => {
    const count = (severity: string): number => catalog.events.filter((event) => event.severity === severity).length;
    expect([count('INFORMATION'), count('WARNING'), count('ERROR')]).toEqual([9, 2, 8]);
  });

  test('cite 48 codes, 38 of them generic, and 10 that say something about their event', () => {
    const references = catalog.events.flatMap((event) => event.references);
    expect(references).toHaveLength(48);
    expect(references.filter(({ generic }) => generic)).toHaveLength(38);
    const specific = catalog.events.flatMap(({ eventId, references: cited }) =>
      cited.filter(({ generic }) => !generic).map(({ code }) => `${eventId} ${code ?? ''}`),
    );
    expect(specific).toEqual([
      '10102 0x00000405',
      '10302 0x00000404',
      '10301 0x00000403',
      '20102 0x00000400',
      '20102 0x00000401',
      '20202 0x00000402',
      '20501 0x00000411',
      '20502 0x00000408',
      '20502 0x00000409',
      '20502 0x00000410',
    ]);
  });

  test('join the citation of 0x0FFFFFFF to the nine-digit declaration, and say so once, of no locale', () => {
    const aliases = catalog.events.flatMap(({ references }) =>
      references.filter(({ resolution }) => resolution !== 'EXACT'),
    );
    expect(aliases).toHaveLength(19);
    expect(new Set(aliases.map((alias) => JSON.stringify(alias)))).toEqual(
      new Set([JSON.stringify({ citedAs: '0x0FFFFFFF', resolution: 'ALIAS', code: '0x0FFFFFFF', generic: true })]),
    );
    expect(catalog.codes.at(-1)).toMatchObject({
      code: '0x0FFFFFFF',
      documentedAs: '0x0FFFFFFFF',
      value: 268_435_455,
      symbol: 'Unknown_Error',
    });
    expect(catalog.diagnostics).toHaveLength(1);
    expect(catalog.diagnostics[0]).toMatchObject({
      id: 'code-literal-malformed',
      locale: null,
      segmentKey: 'code/0x0FFFFFFF/name',
      place: { file: 'documents/es-es.md', line: 73, column: 3 },
    });
  });

  test('relate 20502 to its siblings and its five codes', () => {
    const event = catalog.events.find(({ eventId }) => eventId === 20502);
    expect(event).toMatchObject({ operation: 'CRPVerifyMetric', outcome: 'FAILURE', relatedEvents: [20500, 20501] });
    expect(event?.references.map(({ code }) => code)).toEqual([
      '0x00000000',
      '0x00000408',
      '0x00000409',
      '0x00000410',
      '0x0FFFFFFF',
    ]);
    expect(catalog.codes.find(({ code }) => code === '0x00000409')).toMatchObject({
      value: 1033,
      symbol: 'CRPSCEPSigningCert_NotFound',
      events: [20502],
      generic: false,
    });
  });

  test('have no symbol for the one code whose name every locale translates', () => {
    expect(catalog.codes.filter(({ symbol }) => symbol === null).map(({ code }) => code)).toEqual(['0x00000000']);
    const names = catalog.segments.find(({ key }) => key === 'code/0x00000000/name')?.texts;
    expect([...(names?.values() ?? [])].map(({ text }) => text)).toEqual([
      'Correcto',
      'Operazione completata',
      'Êxito',
      'Успех',
      'Klart',
    ]);
  });

  test('say where each translation comes from', () => {
    const handoffs = documents.map(({ provenance }) => [provenance.translationType, provenance.lastHandoff]);
    expect(handoffs).toEqual([
      ['HUMAN', '2019-10-16'],
      ['HUMAN', '2020-04-23'],
      ['MACHINE', '2019-10-14'],
      ['HUMAN', '2020-04-21'],
      ['HUMAN', '2020-03-13'],
    ]);
    expect(italian?.provenance).toEqual({
      translationType: 'HUMAN',
      translationTypeRaw: 'HT',
      lastHandoff: '2020-04-23',
      sourceVersion: '592b42ca5f21cd68eaad01acf9895f7e5f4b5c73',
      sourceCommit: '1442a4717ca362d38101785851cd45b2687b64e5',
      fileId: '82079162',
    });
  });

  test('give an alert without its marker, and a message with its link as a part', () => {
    const key = 'para/intune-certificate-connector-events-and-diagnostic-codes/2';
    expect(italian && textOf(italian, key)).toBe(
      "Per risolvere i problemi e verificare l'installazione di Intune Connector, vedere gli esempi di script di Autorità di certificazione.",
    );
    const message = italian?.segments.find((segment) => segment.key === 'code/0x00000401/message');
    expect(message).toMatchObject({ line: 64, column: 51 });
    expect(message?.parts.map(({ url }) => url)).toEqual([
      null,
      'certificates-digicert-configure.md#install-the-digicert-ra-certificate',
      null,
    ]);
    expect(message?.text).toMatch(/^Il certificato di autenticazione client Symantec .* per altre informazioni\.$/);
  });

  test('leave the anchor out of a heading and keep bold runs of the introduction', () => {
    expect(italian && textOf(italian, 'heading/event-ids-and-descriptions')).toBe('ID eventi e descrizioni');
    const intro = italian?.segments.find(({ kind }) => kind === 'PARAGRAPH');
    expect(intro?.parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual([
      'Visualizzatore eventi',
      'Registri applicazioni e servizi',
      'Microsoft Intune Connector',
    ]);
  });

  test('are the same catalogue with Windows line endings and a byte order mark, but for offsets', () => {
    const dressed = [...realPages].map(([locale, source]) =>
      parsePage(`\uFEFF${source.replaceAll('\n', '\r\n')}`, { file: fileOf(locale) }),
    );
    const texts = (given: typeof documents): string[] =>
      given.flatMap(({ segments }) =>
        segments.map(({ key, text, markdown, line, column }) => `${key}:${line}:${column}:${text}:${markdown}`),
      );
    expect(texts(dressed)).toEqual(texts(documents));
    expect(alignCatalog(dressed).events).toEqual(catalog.events);
  });

  test('refuse two files of one locale, naming both', () => {
    const [spanish] = documents;
    if (!spanish) throw new Error('no page');
    expect(() => alignCatalog([...documents, { ...spanish, file: 'copy.md' }])).toThrow(
      'documents/es-es.md:1:1: copy.md and documents/es-es.md are both in the locale es-ES: give one of them',
    );
  });
});
