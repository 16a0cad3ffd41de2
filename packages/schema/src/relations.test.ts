import { describe, expect, it } from 'vitest';
import { codes, data } from '../test/ask.ts';

describe('an integrator querying relations', () => {
  it('gets from a code to its events, their related events and all codes they cite, in one query', async () => {
    expect(
      await data(`{ diagnosticCode(code: "0x00000409") {
        code decimal symbol message(locale: "it-IT") { value }
        events { nodes { eventId name severity relatedEvents { eventId severity } diagnosticCodes { citedAs code { code } } } }
      } }`),
    ).toMatchObject({
      diagnosticCode: {
        code: '0x00000409',
        decimal: 1033,
        symbol: 'CRPSCEPSigningCert_NotFound',
        message: { value: expect.stringMatching(/^Non è possibile recuperare il certificato di firma\./) as string },
        events: {
          nodes: [
            {
              eventId: 20502,
              name: 'CRPVerifyMetric_Failure',
              severity: 'ERROR',
              relatedEvents: [
                { eventId: 20500, severity: 'INFORMATION' },
                { eventId: 20501, severity: 'WARNING' },
              ],
              diagnosticCodes: [
                { citedAs: '0x00000000', code: { code: '0x00000000' } },
                { citedAs: '0x00000408', code: { code: '0x00000408' } },
                { citedAs: '0x00000409', code: { code: '0x00000409' } },
                { citedAs: '0x00000410', code: { code: '0x00000410' } },
                { citedAs: '0x0FFFFFFF', code: { code: '0x0FFFFFFF' } },
              ],
            },
          ],
        },
      },
    });
  });

  it('counts 48 references, of which 10 are specific to their event', async () => {
    const query = `{ catalog { referenceCount } events { nodes { eventId diagnosticCodes(specificOnly: true) { code { code } } } } }`;
    const answer = (await data(query)) as {
      catalog: { referenceCount: number };
      events: { nodes: { eventId: number; diagnosticCodes: { code: { code: string } }[] }[] };
    };
    expect(answer.catalog.referenceCount).toBe(48);
    const specific = answer.events.nodes.flatMap(({ eventId, diagnosticCodes }) =>
      diagnosticCodes.map(({ code }) => `${eventId} ${code.code.slice(-3)}`),
    );
    expect(specific).toEqual([
      '10102 405',
      '10302 404',
      '10301 403',
      '20102 400',
      '20102 401',
      '20202 402',
      '20501 411',
      '20502 408',
      '20502 409',
      '20502 410',
    ]);
  });

  it.each(['0x0FFFFFFFF', '0x0fffffff', '268435455', 'Unknown_Error'])(
    'reaches the code that every event cites by %s',
    async (code) => {
      const query = `query ($code: String!) { diagnosticCode(code: $code) { code documentedAs isGeneric events { totalCount } } }`;
      expect(await data(query, { variables: { code } })).toEqual({
        diagnosticCode: {
          code: '0x0FFFFFFF',
          documentedAs: '0x0FFFFFFFF',
          isGeneric: true,
          events: { totalCount: 19 },
        },
      });
    },
  );

  it('sees how a citation was resolved', async () => {
    expect(
      await data(
        `{ event(eventId: 20200) { diagnosticCodes { citedAs resolution isGeneric code { documentedAs } } } }`,
      ),
    ).toEqual({
      event: {
        diagnosticCodes: [
          { citedAs: '0x00000000', resolution: 'EXACT', isGeneric: true, code: { documentedAs: '0x00000000' } },
          { citedAs: '0x0FFFFFFF', resolution: 'ALIAS', isGeneric: true, code: { documentedAs: '0x0FFFFFFFF' } },
        ],
      },
    });
  });

  it('gets null for a code that does not exist, and the nearest code from lookup', async () => {
    expect(
      await data(
        `{ diagnosticCode(code: "0x00000406") { code } lookup(text: "0x00000406") { reason isUnambiguous node { ... on DiagnosticCode { code } } } }`,
      ),
    ).toEqual({
      diagnosticCode: null,
      lookup: [
        { reason: 'NEAREST', isUnambiguous: false, node: { code: '0x00000405' } },
        { reason: 'NEAREST', isUnambiguous: false, node: { code: '0x00000408' } },
      ],
    });
  });

  it('gets events in the order of the IDs given, with null for unknown IDs', async () => {
    expect(await data(`{ eventsById(eventIds: [20502, 1, 10302, 20502]) { eventId } }`)).toEqual({
      eventsById: [{ eventId: 20502 }, null, { eventId: 10302 }, { eventId: 20502 }],
    });
  });

  it('gets the Windows level and the OpenTelemetry severity number', async () => {
    const query = `{ eventsById(eventIds: [10100, 10301, 20502]) { severity windowsLevel otelSeverityNumber } }`;
    expect(await data(query)).toEqual({
      eventsById: [
        { severity: 'INFORMATION', windowsLevel: 4, otelSeverityNumber: 9 },
        { severity: 'WARNING', windowsLevel: 3, otelSeverityNumber: 13 },
        { severity: 'ERROR', windowsLevel: 2, otelSeverityNumber: 17 },
      ],
    });
  });
});

describe('a bad argument', () => {
  it.each([
    ['a code that is none', `{ diagnosticCode(code: "0xZZ") { code } }`, 'MALFORMED_CODE'],
    [
      'a code that is none, in a filter',
      `{ events(where: { diagnosticCode: ["0xZZ"] }) { totalCount } }`,
      'MALFORMED_CODE',
    ],
    ['an unknown language', `{ event(eventId: 20502) { description(locale: "fr-FR") { value } } }`, 'UNKNOWN_LOCALE'],
    [
      'an unknown language in a list',
      `{ segments { nodes { translations(locales: ["it-IT", "fr"]) { text } } } }`,
      'UNKNOWN_LOCALE',
    ],
    ['an unknown language in a filter', `{ events(where: { locale: "fr" }) { totalCount } }`, 'UNKNOWN_LOCALE'],
    ['an unknown language to look up in', `{ lookup(text: "x", locale: "fr") { score } }`, 'UNKNOWN_LOCALE'],
    ['what is no language', `{ event(eventId: 20502) { description(locale: "_") { value } } }`, 'MALFORMED_LOCALE'],
    ['an unknown catalogue', `{ events(catalog: "x") { totalCount } }`, 'UNKNOWN_CATALOG'],
    ['an unknown catalogue of one event', `{ event(eventId: 1, catalog: "x") { name } }`, 'UNKNOWN_CATALOG'],
    ['a page that is too long', `{ events(first: 101) { totalCount } }`, 'PAGE_SIZE'],
    ['a page of negative length', `{ events(last: -1) { totalCount } }`, 'PAGE_SIZE'],
    ['a cursor that is none', `{ events(after: "x") { totalCount } }`, 'BAD_CURSOR'],
    ['an ID that is none', `{ node(id: "x") { id } }`, 'BAD_ID'],
    ['a text that is too long', `{ lookup(text: "${'x'.repeat(16_001)}") { score } }`, 'TEXT_LENGTH'],
    ['a list that is too long', `{ eventsById(eventIds: [${'1,'.repeat(101)}]) { name } }`, 'LIST_SIZE'],
  ])('is refused with its own code: %s', async (_what, query, code) => {
    expect(new Set(await codes(query))).toEqual(new Set([code]));
  });

  it('has the same error code when it is a variable', async () => {
    const query = `query ($in: Locale!) { event(eventId: 20502) { description(locale: $in) { value } } }`;
    expect(await codes(query, { variables: { in: 'not a tag' } })).toEqual(['MALFORMED_LOCALE']);
    expect(await codes(query, { variables: { in: 'fr' } })).toEqual(['UNKNOWN_LOCALE']);
    expect(await codes(query)).toEqual(['BAD_USER_INPUT']);
  });
});
