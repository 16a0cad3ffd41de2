import { describe, expect, test } from 'vitest';
import type { LookupMatch } from '../src/index.ts';
import { alignCatalog, createLookup, findCode, parsePage } from '../src/index.ts';
import { buildPage, parseRealPages } from './build-page.ts';

const catalog = alignCatalog(parseRealPages());
const lookup = createLookup(catalog);

function shown({ target, reason, unambiguous }: LookupMatch): string {
  const what = target.kind === 'EVENT' ? String(target.eventId) : target.code;
  return `${what} ${reason}${unambiguous ? ' !' : ''}`;
}

const first = async (text: string, locale?: string): Promise<string> => {
  const [match] = await lookup(text, locale === undefined ? {} : { locale });
  return match ? shown(match) : 'nothing';
};

describe('an identifier means one thing', () => {
  test.each([
    ['0x00000401', '0x00000401 CODE !'],
    ['0X00000401', '0x00000401 CODE !'],
    [' 0x00000401 ', '0x00000401 CODE !'],
    ['“0x00000401”,', '0x00000401 CODE !'],
    ['0x0000 0401', '0x00000401 CODE !'],
    ['００００0401', '0x00000401 CODE !'],
    ['00000401', '0x00000401 CODE !'],
    ['0x401', '0x00000401 CODE_SHORTHAND !'],
    ['401h', '0x00000401 CODE_SHORTHAND !'],
    ['&H401', '0x00000401 CODE_SHORTHAND !'],
    ['1025', '0x00000401 CODE_DECIMAL !'],
    ['1,025', '0x00000401 CODE_DECIMAL !'],
    ['0x0FFFFFFFF', '0x0FFFFFFF CODE_ALIAS !'],
    ['0x0fffffff', '0x0FFFFFFF CODE !'],
    ['268435455', '0x0FFFFFFF CODE_DECIMAL !'],
    ['Symantec_ClientAuthCertNotFound', '0x00000401 NAME !'],
    ['symantec_clientauthcertnotfound', '0x00000401 NAME !'],
    ['unknown_error', '0x0FFFFFFF NAME !'],
    ['20102', '20102 EVENT_ID !'],
    ['２０１０２', '20102 EVENT_ID !'],
    ['#20102', '20102 EVENT_ID !'],
    ['Event ID: 20102', '20102 EVENT_ID !'],
    ['PkcsCertIssue_Failure', '20102 NAME !'],
    ['Fehler 0x00000401 beim Start', '0x00000401 CODE !'],
  ])('%s', async (text, expected) => {
    expect((await lookup(text)).map(shown)).toEqual([expected]);
  });

  test('negative signed decimals are the code with the same bits', async () => {
    const source = buildPage({ codes: ['0xFFFFFFFF | All_Bits | Text.', '0x00000000 | Fine | Text.'] });
    const [match] = await createLookup(alignCatalog([parsePage(source, { file: 'a.md' })]))('-1');
    expect(match && shown(match)).toBe('0xFFFFFFFF CODE_DECIMAL !');
  });
});

describe('what can mean several things is offered, not decided', () => {
  test('401 offers 0x00000401 first', async () => {
    expect(await first('401')).toBe('0x00000401 CODE_SHORTHAND');
    expect((await lookup('401'))[0]?.understoodAs).toBe('0x00000401');
  });

  test('a code that is not declared offers its neighbours and says what it was understood as', async () => {
    expect((await lookup('0x00000406')).map(shown)).toEqual(['0x00000405 NEAREST', '0x00000408 NEAREST']);
    expect((await lookup('0x00000406'))[0]?.understoodAs).toBe('0x00000406');
    expect((await lookup('406')).map(shown)).toEqual(['0x00000405 NEAREST', '0x00000408 NEAREST']);
    expect((await lookup('20103')).map(shown)).toEqual(['20102 NEAREST', '20200 NEAREST']);
  });

  test('an operation means each of its events', async () => {
    expect((await lookup('PkcsCertIssue')).slice(0, 2).map(shown)).toEqual(['20100 NAME', '20102 NAME']);
  });

  test('the beginning of an ID or a code offers what may follow', async () => {
    expect((await lookup('205')).map(shown)).toEqual(['20500 BEGINNING', '20501 BEGINNING', '20502 BEGINNING']);
    expect((await lookup('0x0000041')).slice(0, 2).map(shown)).toEqual([
      '0x00000410 BEGINNING',
      '0x00000411 BEGINNING',
    ]);
  });

  test('a line of a log offers what it mentions, generic codes last', async () => {
    const line =
      '2020-04-23 10:20:10.102 Event ID: 20102 PkcsCertIssue failed with 0x00000000 and 0x00000401 (HRESULT 0x80070005)';
    expect((await lookup(line)).map(shown)).toEqual(['20102 EVENT_ID', '0x00000401 CODE', '0x00000000 CODE']);
  });

  test('a code of another product in a sentence offers nothing', async () => {
    expect(await lookup('HRESULT 0x80070005')).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['symantec clientauth', '0x00000401 NAME_PART'],
    ['archivio certificati locale', '0x00000401 TEXT'],
    ['archivo certificati locale', '0x00000401 TEXT'],
    ['arhivio certificati locale', '0x00000401 TYPO'],
    ['Symantec_ClientAuthCertNotFnd', '0x00000401 TYPO'],
    ['almacen de certificados local', '0x00000401 TEXT'],
    ['сертификат отозван', '20200 TEXT'],
    ['Успех', '0x00000000 TEXT'],
    ['anslutningstjansten stoppade', '10020 TEXT'],
    ['Non è possibile revocare il certificato.', '20202 TEXT'],
  ])('%s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  test('the text that matched is named, in the locale it matched in', async () => {
    expect((await lookup('archivo certificati locale', { locale: 'sv-SE' }))[0]).toMatchObject({
      target: { kind: 'CODE', code: '0x00000401' },
      segmentKey: 'code/0x00000401/message',
      locale: 'it-IT',
      unambiguous: false,
    });
  });

  test("a reader's own language comes first", async () => {
    const localeOf = async (locale: string): Promise<unknown> => (await lookup('certificado', { locale }))[0]?.locale;
    expect(await localeOf('es-ES')).toBe('es-ES');
    expect(await localeOf('pt-PT')).toBe('pt-PT');
    expect(await localeOf('pt-BR')).toBe('pt-PT');
  });

  test('Japanese needs no spaces', async () => {
    const source = buildPage({
      locale: 'ja-JP',
      codes: ['0x00000000 | 正常 | 正常です。', '0x00000401 | Disk_Full | ディスクの空き容量が不足しています。'],
    });
    const japanese = createLookup(alignCatalog([parsePage(source, { file: 'ja.md' })]));
    expect((await japanese('空き容量が不足')).map(shown)).toEqual(['0x00000401 TEXT']);
    expect((await japanese('コード0x00000401のエラー')).map(shown)).toEqual(['0x00000401 CODE !']);
  });
});

describe('any input is safe', () => {
  test.each(['', ' \n\t', '\0', '\uD800', '(((((', '*'.repeat(100_000), '0x', '9'.repeat(500), '\u202E\u200B', '%s%n'])(
    'case %#',
    async (text) => {
      expect((await lookup(text)).every(({ unambiguous }) => !unambiguous)).toBe(true);
    },
  );

  test('the limit is kept', async () => {
    expect(await lookup('certificado')).toHaveLength(10);
    expect(await lookup('certificado', { limit: 3 })).toHaveLength(3);
    expect(await lookup('certificado', { limit: 0 })).toEqual([]);
  });
});

describe('findCode', () => {
  test.each([
    '0x0FFFFFFF',
    '0x0fffffff',
    '0x0FFFFFFFF',
    '0X0ffffffff',
    '268435455',
    'Unknown_Error',
    'UNKNOWN_ERROR',
    '&H0FFFFFFF',
    '0FFFFFFFh',
  ])('finds Unknown_Error by %s', (spelling) => {
    expect(findCode(catalog, spelling)).toMatchObject({
      kind: 'FOUND',
      code: { code: '0x0FFFFFFF', value: 268_435_455 },
    });
  });

  test('names the neighbours of a code that is not declared', () => {
    const nearest = ['0x00000405', '0x00000408'];
    expect(findCode(catalog, '0x406')).toEqual({ kind: 'NOT_FOUND', canonical: '0x00000406', nearest });
    expect(findCode(catalog, '401')).toMatchObject({
      canonical: '0x00000191',
      nearest: ['0x00000401'],
    });
  });

  test.each(['0xZZ', '', 'Nothing_Such', '0x1FFFFFFFF', '4294967296', '-2147483649'])(
    'calls %s malformed',
    (spelling) => {
      expect(findCode(catalog, spelling)).toEqual({ kind: 'MALFORMED' });
    },
  );
});
