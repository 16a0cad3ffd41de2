import { describe, expect, it } from 'vitest';
import { data } from '../../test/ask.ts';

interface Found {
  readonly lookup: readonly {
    readonly reason: string;
    readonly isUnambiguous: boolean;
    readonly understoodAs: string | null;
    readonly text: { readonly locale: string; readonly isFallback: boolean } | null;
    readonly node: { readonly __typename: string; readonly code?: string; readonly eventId?: number };
  }[];
}

async function lookup(text: string, options = '') {
  const query = `query ($text: String!) { lookup(text: $text ${options}) {
    reason isUnambiguous understoodAs segmentKey text { locale isFallback }
    node { __typename ... on Event { eventId } ... on DiagnosticCode { code } }
  } }`;
  return ((await data(query, { variables: { text } })) as Found).lookup;
}

describe('lookup', () => {
  it.each([
    '0x00000401',
    '0X00000401',
    ' 0x00000401 ',
    '0x401',
    '1025',
    '00000401',
    '401h',
    'Symantec_ClientAuthCertNotFound',
  ])('goes straight from %j to 0x00000401', async (text) => {
    expect(await lookup(text)).toMatchObject([{ isUnambiguous: true, node: { code: '0x00000401' } }]);
  });

  it.each(['symantec clientauth', 'archivio certificati locale', 'archivo certificati locale', '401'])(
    'offers 0x00000401 first for %j',
    async (text) => {
      expect((await lookup(text))[0]).toMatchObject({ node: { code: '0x00000401' } });
    },
  );

  it('says which text matched, and in which locale', async () => {
    const [first] = await lookup('archivio certificati locale', ', locale: "sv-SE"');
    expect(first).toMatchObject({ reason: 'TEXT', text: { locale: 'it-IT', isFallback: true } });
  });

  it('distinguishes an event from a code', async () => {
    expect((await lookup('20102'))[0]).toMatchObject({
      reason: 'EVENT_ID',
      isUnambiguous: true,
      node: { __typename: 'Event', eventId: 20102 },
    });
  });

  it('returns as many matches as asked for, and none for an empty text', async () => {
    expect(await lookup('certificat', ', first: 3')).toHaveLength(3);
    expect(await lookup('certificat', ', first: 0')).toEqual([]);
    expect(await lookup(' ')).toEqual([]);
  });

  it.each([
    ['0x00000401', 'EXACT'],
    ['symantec clientauth', 'WORDS'],
    ['0x00000406', 'NEAR'],
    ['205', 'NEAR'],
  ])('says how much the first match for %j says', async (text, strength) => {
    const query = 'query ($text: String!) { lookup(text: $text, first: 1) { strength } }';
    expect(await data(query, { variables: { text } })).toEqual({ lookup: [{ strength }] });
  });

  it('finds the event of a long paste, and opens it at once', async () => {
    const xml = `<Event><System><Provider Name='Microsoft Intune Connector'/><EventID>20502</EventID><EventRecordID>20102</EventRecordID></System><EventData>${'<Data>text</Data>'.repeat(200)}<Data>0x00000409</Data></EventData></Event>`;
    expect(await lookup(xml)).toMatchObject([
      { isUnambiguous: true, node: { eventId: 20502 } },
      { isUnambiguous: false, node: { code: '0x00000409' } },
    ]);
  });
});

describe('readText', () => {
  it('says whose event a text has, and what its numbers are', async () => {
    const query = `query ($text: String!) { readText(text: $text) {
      shape
      events { eventId provider channel }
      numbers { kind hexadecimal unsigned signed severity facility facilityNames code name win32Name }
    } }`;
    const text = '{"Id":1001,"ProviderName":"Application Error","LogName":"Application","HResult":-2147024891}';
    expect(await data(query, { variables: { text } })).toEqual({
      readText: {
        shape: 'JSON',
        events: [{ eventId: 1001, provider: 'Application Error', channel: 'Application' }],
        numbers: [
          {
            ...{ kind: 'HRESULT', hexadecimal: '0x80070005', unsigned: 2147942405, signed: -2147024891 },
            ...{ severity: 'ERROR', facility: 7, facilityNames: ['WIN32'], code: 5 },
            ...{ name: 'E_ACCESSDENIED', win32Name: 'ERROR_ACCESS_DENIED' },
          },
        ],
      },
    });
    expect(await lookup(text)).toEqual([]);
  });
});
