import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { root } from './servers.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } & Record<string, unknown> }[];
}

/** A plain POST, as any HTTP client sends it. */
async function post(body: string, headers: Record<string, string> = {}): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${inject('api')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

async function query(document: string, variables?: Record<string, unknown>): Promise<Answer> {
  return (await post(JSON.stringify({ query: document, variables }))).answer;
}

const relations = `{ diagnosticCode(code:"0x00000409"){ code decimal symbol message(locale:"it-IT"){value}
  events{nodes{ eventId name severity relatedEvents{eventId severity} diagnosticCodes{citedAs code{code}} }} } }`;

const relationsAnswer = {
  diagnosticCode: {
    code: '0x00000409',
    decimal: 1033,
    symbol: 'CRPSCEPSigningCert_NotFound',
    message: {
      value:
        'Non è possibile recuperare il certificato di firma. Verificare che il servizio Intune Connector sia configurato correttamente e sia in esecuzione. Verificare anche che gli eventi di download del certificato siano stati completati.',
    },
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
};

useBrowser();

describe('an integrator querying relations', () => {
  test.each(['api', 'web'] as const)(
    'GraphiQL at the %s opens offline with an example of relations, and runs it',
    async (at) => {
      const foreign: string[] = [];
      const { page, context } = await reader('en-US', 'about:blank', { viewport: { width: 1400, height: 900 } });
      const origin = inject(at);
      await context.route('**', (route) => {
        const url = route.request().url();
        if (url.startsWith(origin) || url.startsWith('blob:') || url.startsWith('data:')) return route.continue();
        foreign.push(url);
        return route.abort();
      });
      await page.goto(`${origin}/graphql`);
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.getByText('CRPSCEPSigningCert_NotFound').first().waitFor();
      expect(foreign).toEqual([]);
    },
  );

  test('one query walks from a code to its events, their siblings and their codes', async () => {
    expect(await query(relations)).toEqual({ data: relationsAnswer });
  });

  test('eight events are errors', async () => {
    const { data } = await query('{ events(where:{severity:[ERROR]}){totalCount} }');
    expect(data).toEqual({ events: { totalCount: 8 } });
  });

  test('the events cite codes 48 times, ten times specifically', async () => {
    const { data } = await query(`{ events(first:100){nodes{eventId all: diagnosticCodes{citedAs}
      specific: diagnosticCodes(specificOnly:true){code{code}}}} }`);
    const { nodes } = data?.events as {
      nodes: { eventId: number; all: unknown[]; specific: { code: { code: string } }[] }[];
    };
    expect(nodes.flatMap((event) => event.all)).toHaveLength(48);
    expect(
      nodes.flatMap((event) => event.specific.map(({ code }) => [event.eventId, parseInt(code.code, 16).toString(16)])),
    ).toEqual([
      [10102, '405'],
      [10302, '404'],
      [10301, '403'],
      [20102, '400'],
      [20102, '401'],
      [20202, '402'],
      [20501, '411'],
      [20502, '408'],
      [20502, '409'],
      [20502, '410'],
    ]);
  });

  test('every spelling of a code is the same node', async () => {
    const { data } = await query(`{
      nine: diagnosticCode(code:"0x0FFFFFFFF"){id events(first:1){totalCount}}
      lower: diagnosticCode(code:"0x0fffffff"){id events(first:1){totalCount}}
      decimal: diagnosticCode(code:"268435455"){id events(first:1){totalCount}}
      symbol: diagnosticCode(code:"Unknown_Error"){id events(first:1){totalCount}} }`);
    const answers = Object.values(data ?? {});
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(answer).toEqual({ ...(answers[0] as object), events: { totalCount: 19 } });
  });

  test('a spelling that is no code is a typed error', async () => {
    const { errors } = await query('{ diagnosticCode(code:"0xZZ"){code} }');
    expect(errors?.[0]?.extensions.code).toBe('MALFORMED_CODE');
  });

  test('an unknown locale is an error that lists the five', async () => {
    const { errors } = await query('{ event(eventId:20102){ description(locale:"xx-XX"){value} } }');
    expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_LOCALE');
    for (const locale of ['es-ES', 'it-IT', 'pt-PT', 'ru-RU', 'sv-SE']) expect(errors?.[0]?.message).toContain(locale);
  });

  test.each([
    [
      "PowerShell's Invoke-RestMethod",
      { 'user-agent': 'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1', accept: '*/*' },
    ],
    ["Python's urllib", { 'user-agent': 'Python-urllib/3.11', accept: '*/*', connection: 'close' }],
  ])('%s gets the same by a plain POST', async (_client, headers) => {
    const { status, answer } = await post(JSON.stringify({ query: relations }), headers);
    expect(status).toBe(200);
    expect(answer).toEqual({ data: relationsAnswer });
  });

  test('a list of IDs keeps its order, and an unknown ID is null in its place', async () => {
    const { data } = await query('{ eventsById(eventIds:[20502, 99999, 10010]){eventId} }');
    expect(data).toEqual({ eventsById: [{ eventId: 20502 }, null, { eventId: 10010 }] });
    const ids = await query('{ a: event(eventId:20502){id} b: event(eventId:10010){id} }');
    const [a, b] = Object.values(ids.data ?? {}) as { id: string }[];
    const nodes = await query('query($ids:[ID!]!){ nodes(ids:$ids){ id } }', { ids: [b?.id, 'RXZlbnQ6bm9uZQ', a?.id] });
    expect(nodes.data).toEqual({ nodes: [{ id: b?.id }, null, { id: a?.id }] });
  });

  const deep = `{ event(eventId:20102){ ${'relatedEvents{'.repeat(30)} eventId ${'}'.repeat(30)} } }`;
  const aliases = `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: event(eventId:20102){eventId}`).join(' ')} }`;
  test.each([
    ['a query of depth 30', JSON.stringify({ query: deep }), true],
    ['10,000 aliases', JSON.stringify({ query: aliases }), false],
    [
      'a document of 1 MB',
      JSON.stringify({ query: `{ event(eventId:20102){eventId} } #${'x'.repeat(1_048_576)}` }),
      false,
    ],
    [
      'a batch of 1,000',
      JSON.stringify(Array.from({ length: 1000 }, () => ({ query: '{ event(eventId:20102){eventId} }' }))),
      false,
    ],
  ])('%s is refused with a 4xx and a code, and the server stays up', async (_name, body, costs) => {
    const { status, answer } = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(answer.errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
    if (costs) expect(answer.errors?.[0]?.extensions).toHaveProperty('cost');
    expect(await query('{ event(eventId:20102){eventId} }')).toEqual({ data: { event: { eventId: 20102 } } });
  });

  test('a query whose cost comes from its variables is refused too, after a cheap one of the same text passed', async () => {
    const document = `query($n:Int!){ events(first:$n){nodes{ relatedEvents{ relatedEvents{ eventId } }
      diagnosticCodes{ code{ events(first:$n){nodes{ eventId diagnosticCodes{ code{ events(first:$n){nodes{eventId}} } } }} } } }} }`;
    expect((await query(document, { n: 1 })).errors).toBeUndefined();
    const { errors } = await query(document, { n: 100 });
    expect(errors?.[0]?.extensions).toHaveProperty('cost');
  });

  test('the texts are those of the pages', async () => {
    const page = await readFile(join(root, 'documents', 'ru-ru.md'), 'utf8');
    const { data } = await query('{ events(first:100){nodes{description(locale:"ru-RU"){markdown}}} }');
    const { nodes } = data?.events as { nodes: { description: { markdown: string } }[] };
    expect(nodes).toHaveLength(19);
    for (const { description } of nodes) expect(page).toContain(description.markdown);
  });
});
