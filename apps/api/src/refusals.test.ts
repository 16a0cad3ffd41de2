import { describe, expect, it } from 'vitest';
import { get, openApi, post } from '../test/api.ts';

const { inMemory, signedIn } = await openApi();
const fetch = inMemory();
const ok = `{ event(eventId: 20102) { name } }`;
const json = { 'content-type': 'application/json' };

async function refusal(path: string, init?: RequestInit) {
  const response = await fetch(path, init);
  const body = (await response.json()) as { errors: { extensions: Record<string, unknown> }[] };
  return { status: response.status, errors: body.errors.length, ...body.errors[0]?.extensions };
}

const send = (body: string, headers: Readonly<Record<string, string>> = json) =>
  refusal('/graphql', { method: 'POST', headers, body });

const nested = (depth: number) =>
  `{ event(eventId: 20102) ${'{ relatedEvents '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 2)} }`;
const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('a request that asks for too much is refused with 4xx, a code and the cost', () => {
  it.each(['application/json', 'application/graphql-response+json', '*/*'])(
    'of depth 30, accepting %s',
    async (accept) => {
      expect(await send(JSON.stringify({ query: nested(30) }), { ...json, accept })).toMatchObject({
        status: 400,
        errors: 1,
        code: 'DEPTH_LIMIT',
        measured: 30,
        cost: expect.any(Number) as number,
      });
    },
  );

  it('of 10,000 aliases', async () => {
    expect(await send(JSON.stringify({ query: aliases(10_000, ok.slice(1, -1)) }))).toMatchObject({
      status: 400,
      code: 'TOKEN_LIMIT',
      cost: 2001,
      limit: 2000,
    });
  });

  it('of 300 aliases, with one error, not 300', async () => {
    expect(await send(JSON.stringify({ query: aliases(300, 'catalogs { slug }') }))).toMatchObject({
      status: 400,
      errors: 1,
      code: 'BREADTH_LIMIT',
      cost: expect.any(Number) as number,
    });
  });

  it('by a document of 1 MB', async () => {
    const query = `{ ${'catalogs { slug } '.repeat(60_000)} }`;
    expect(await send(JSON.stringify({ query }))).toMatchObject({ status: 413, code: 'REQUEST_ENTITY_TOO_LARGE' });
    const padded = `${ok}\n#${'x'.repeat(1_048_576)}`;
    expect(await send(JSON.stringify({ query: padded }))).toMatchObject({ status: 413 });
  });

  it('by a batch of 1,000', async () => {
    const batch = Array.from({ length: 1_000 }, () => ({ query: ok }));
    expect(await send(JSON.stringify(batch))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('by a variable, although the same document was answered before', async () => {
    const query = `query ($first: Int) { events(first: $first) { nodes { relatedEvents { relatedEvents { diagnosticCodes { code { events(first: $first) { totalCount } } } } } } } }`;
    expect((await post(fetch, query, { variables: { first: 1 } })).status).toBe(200);
    expect(await send(JSON.stringify({ query, variables: { first: 100 } }))).toMatchObject({
      status: 400,
      code: 'COST_LIMIT',
      limit: 100_000,
    });
    expect((await post(fetch, query, { variables: { first: 1 } })).status).toBe(200);
  });

  it.each([
    ['lookup', (at: number) => `a${at}: lookup(text: $text, first: 1) { score }`],
    ['events', (at: number) => `a${at}: events(where: { text: $text }, first: 1) { totalCount }`],
    ['diagnosticCodes', (at: number) => `a${at}: diagnosticCodes(where: { text: $text }, first: 1) { totalCount }`],
    ['segments', (at: number) => `a${at}: segments(where: { text: $text }, first: 1) { totalCount }`],
    ['findings', (at: number) => `a${at}: findings(where: { text: $text }, first: 1) { totalCount }`],
    ['readText', (at: number) => `a${at}: readText(text: $text) { shape }`],
  ])('by 100 searches for 2,000 characters: %s', async (_name, field) => {
    const text = Array.from({ length: 300 }, (_, at) => `wo${at}rd`)
      .join(' ')
      .slice(0, 2_000);
    const searches = (count: number) =>
      `query ($text: String!) { ${Array.from({ length: count }, (_, at) => field(at)).join(' ')} }`;
    const startedAt = performance.now();
    expect(await send(JSON.stringify({ query: searches(100), variables: { text } }))).toMatchObject({
      status: 400,
      errors: 1,
      code: 'COST_LIMIT',
    });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect((await post(fetch, searches(5), { variables: { text } })).status).toBe(200);
  });

  it('by introspection that nests without end', async () => {
    const query = `{ __schema { types { ${'fields { type { '.repeat(14)} name ${'} } '.repeat(14)} } } }`;
    expect(
      await send(JSON.stringify({ query }), { ...json, accept: 'application/graphql-response+json' }),
    ).toMatchObject({
      status: 400,
      code: 'DEPTH_LIMIT',
    });
  });

  it('and the next query is answered as if nothing had been', async () => {
    expect((await post(fetch, ok)).body).toEqual({ data: { event: { name: 'PkcsCertIssue_Failure' } } });
  });
});

describe('every refusal has a code', () => {
  it.each<readonly [string, string, RequestInit, number, string]>([
    [
      'no query',
      '/graphql',
      { method: 'POST', headers: { ...json, accept: 'application/graphql-response+json' }, body: '{}' },
      400,
      'BAD_REQUEST',
    ],
    ['no query, in the oldest type', '/graphql', { method: 'POST', headers: json, body: '{}' }, 400, 'BAD_REQUEST'],
    ['a GET without a query', '/graphql', { headers: { accept: 'application/json' } }, 400, 'BAD_REQUEST'],
    ['no JSON', '/graphql', { method: 'POST', headers: json, body: '{' }, 400, 'BAD_REQUEST'],
    ['no body', '/graphql', { method: 'POST', headers: json, body: 'null' }, 400, 'BAD_REQUEST'],
    ['a method that is not GraphQL’s', '/graphql', { method: 'PUT', headers: json, body: '{}' }, 405, 'BAD_REQUEST'],
    ['bad variables', '/graphql?query=%7B__typename%7D&variables=%7B', {}, 400, 'BAD_REQUEST'],
    [
      'an unknown content type',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['nothing acceptable', get(ok), { headers: { accept: 'image/png' } }, 406, 'NOT_ACCEPTABLE'],
    [
      'a form',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${ok}` },
      403,
      'CSRF',
    ],
    ['text', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: ok }, 403, 'CSRF'],
    ['an address that only ends in ours', '/x/graphql', {}, 404, 'NOT_FOUND'],
    ['an address that only ends in ours, by its query', '/x?y=/graphql', {}, 404, 'NOT_FOUND'],
    ['an address that only ends in /health', '/x/health', {}, 404, 'NOT_FOUND'],
    ['another address', '/', {}, 404, 'NOT_FOUND'],
  ])('%s', async (_what, path, init, status, code) => {
    expect(await refusal(path, init)).toMatchObject({ status, code });
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: Int!) { event(eventId: $id) { name } }', 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s', async (query, code) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      expect(await send(JSON.stringify({ query }), { ...json, accept })).toMatchObject({ code });
    }
  });

  it('what is wrong but a request of GraphQL is 4xx in the newer type, and 200 in the oldest', async () => {
    for (const query of ['{ nothing }', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', '{']) {
      const inType = (accept: string) => send(JSON.stringify({ query }), { ...json, accept });
      expect(await inType('application/graphql-response+json')).toMatchObject({ status: 400 });
      expect(await inType('application/json')).toMatchObject({ status: 200 });
    }
  });

  it.each(['0000-01-01T00:00:00Z', '0000-12-31', '2026-13-01', 'yesterday'])(
    'a moment that no calendar has: %s',
    async (from) => {
      const query = 'query ($from: DateTime) { auditLog(where: { from: $from }) { totalCount } }';
      const headers = { ...json, ...(await signedIn('reviewer')) };
      expect(await send(JSON.stringify({ query, variables: { from } }), headers)).toMatchObject({ code: 'BAD_DATE' });
    },
  );

  it('a form from a client of ours is none', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-graphql-yoga-csrf': '1' };
    const response = await fetch('/graphql', { method: 'POST', headers, body: new URLSearchParams({ query: ok }) });
    expect(response.status).toBe(200);
  });
});
