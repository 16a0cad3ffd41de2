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
});
