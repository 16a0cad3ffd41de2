import { describe, expect, it } from 'vitest';
import { codes, data } from '../../test/ask.ts';

interface Listed {
  readonly events: { readonly totalCount: number; readonly nodes: readonly { readonly eventId: number }[] };
}

async function listed(where: string, rest = ''): Promise<readonly number[]> {
  const { events } = (await data(`{ events(where: {${where}} ${rest}) { totalCount nodes { eventId } } }`)) as Listed;
  expect(events.totalCount).toBe(events.nodes.length);
  return events.nodes.map(({ eventId }) => eventId);
}

describe('a list of events', () => {
  it('is in the order of the pages, which is not that of the IDs', async () => {
    const all = await listed('');
    expect(all).toHaveLength(19);
    expect(all.indexOf(10302)).toBe(all.indexOf(10301) - 1);
  });

  it.each([
    ['severity: [WARNING]', [10301, 20501]],
    ['severity: [ERROR]', [10102, 10302, 20102, 20202, 20302, 20402, 20502, 20602]],
    ['severity: [ERROR, WARNING], operation: ["CRPVerifyMetric"]', [20501, 20502]],
    ['outcome: [STARTED]', [10010]],
    ['eventId: [20502, 1, 10302]', [10302, 20502]],
    ['diagnosticCode: ["0x401"]', [20102]],
    ['diagnosticCode: ["1025", "0x00000402"]', [20102, 20202]],
    ['diagnosticCode: ["0x00000406"]', []],
    ['text: "20502"', [20502]],
    ['text: "0x00000401"', [20102]],
    ['severity: []', []],
    ['severity: null, eventId: [20502]', [20502]],
  ])('is narrowed by {%s}', async (where, expected) => {
    expect(await listed(where)).toEqual(expected);
  });

  it('is filtered by words, in any locale or in one', async () => {
    expect(await listed('text: "metrica"')).not.toEqual([]);
    expect(await listed('severity: [ERROR], text: "PkcsCertIssue"')).toEqual([20102]);
  });

  it.each([
    ['{ field: EVENT_ID }', (ids: readonly number[]) => ids.toSorted((a, b) => a - b)],
    ['{ field: EVENT_ID, direction: DESC }', (ids: readonly number[]) => ids.toSorted((a, b) => b - a)],
    ['{ direction: DESC }', (ids: readonly number[]) => ids.toReversed()],
    ['{}', (ids: readonly number[]) => ids],
  ])('is ordered by %s', async (orderBy, expected) => {
    const source = await listed('');
    expect(await listed('', `orderBy: ${orderBy}`)).toEqual(expected(source));
  });

  it('sorted by severity keeps the order of the pages within a severity', async () => {
    expect((await listed('', 'orderBy: { field: SEVERITY, direction: DESC }')).slice(0, 10)).toEqual([
      10102, 10302, 20102, 20202, 20302, 20402, 20502, 20602, 10301, 20501,
    ]);
  });
});

interface Facets {
  readonly events: {
    readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  };
}

async function facets(where: string) {
  const query = `{ events(where: {${where}}, first: 1) { facets {
    severity { value count } outcome { value count } operation { value count } diagnosticCode { value count }
  } } }`;
  const { events } = (await data(query)) as Facets;
  return (name: string) => Object.fromEntries((events.facets[name] ?? []).map(({ value, count }) => [value, count]));
}

describe('facets', () => {
  it('count 9, 2 and 8 events by severity', async () => {
    const of = await facets('');
    expect(of('severity')).toEqual({ INFORMATION: 9, WARNING: 2, ERROR: 8 });
  });

  it('omit their own filter and apply the others', async () => {
    const of = await facets('severity: [WARNING], operation: ["CRPVerifyMetric"]');
    expect(of('severity')).toEqual({ INFORMATION: 1, WARNING: 1, ERROR: 1 });
    expect(of('outcome')).toEqual({ STARTED: 0, STOPPED: 0, SUCCESS: 0, WARNING: 1, FAILURE: 0, ERROR: 0 });
    expect(Object.values(of('operation')).filter((count) => count > 0)).toEqual([1, 1]);
    expect(of('diagnosticCode')).toMatchObject({ '0x00000411': 1, '0x00000409': 0, '0x0FFFFFFF': 1 });
  });

  it('list every value, in the same order whatever the filter', async () => {
    const [all, none] = [await facets(''), await facets('eventId: [1]')];
    for (const name of ['severity', 'outcome', 'operation', 'diagnosticCode']) {
      expect(Object.keys(none(name))).toEqual(Object.keys(all(name)));
      expect(new Set(Object.values(none(name)))).toEqual(new Set([0]));
    }
    expect(Object.keys(all('diagnosticCode'))).toHaveLength(12);
  });
});

describe('a list of codes', () => {
  it.each([
    ['', 12],
    ['isGeneric: true', 2],
    ['eventId: [20502], isGeneric: false', 3],
    ['code: ["1025", "Unknown_Error", "0x00000406"]', 2],
    ['text: "Symantec_ClientAuthCertNotFound"', 1],
  ])('is narrowed by {%s}', async (where, count) => {
    expect(await data(`{ diagnosticCodes(where: {${where}}) { totalCount } }`)).toEqual({
      diagnosticCodes: { totalCount: count },
    });
  });
});

describe('the rows of the comparison', () => {
  it.each([
    ['kind: [EVENT_DESCRIPTION], severity: [WARNING]', ['event/10301/description', 'event/20501/description']],
    ['diagnosticCode: ["401h"], kind: [CODE_MESSAGE]', ['code/0x00000401/message']],
    ['eventId: [20202], text: "DO DO"', ['event/20202/description']],
    ['eventId: [20202], text: "do do", locale: "it-IT"', []],
  ])('are narrowed by {%s}', async (where, keys) => {
    expect(await data(`{ segments(where: {${where}}) { nodes { key } } }`)).toEqual({
      segments: { nodes: keys.map((key) => ({ key })) },
    });
  });

  it('refuse a list of keys that is too long', async () => {
    const query = `query ($key: [String!]) { segments(where: { key: $key }) { totalCount } }`;
    expect(await codes(query, { variables: { key: Array(101).fill('x') } })).toEqual(['LIST_SIZE']);
  });
});
