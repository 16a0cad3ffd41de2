import { request as open } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config, type Fetch, get, openApi, post, relations } from '../../test/api.ts';
import { createApi } from '../server.ts';
import { serve } from './serve.ts';

const { catalogs, inMemory, parts } = await openApi();
type Served = Awaited<ReturnType<typeof serve>>;

const lines: string[] = [];
const logger = pino({ base: null, level: 'debug' }, { write: (line: string) => lines.push(line) });

let served: Served;
let current = catalogs();
let fetchServed: Fetch;

beforeAll(async () => {
  served = await serve(createApi({ ...parts, catalogs: () => current, logger }).listener, config);
  fetchServed = (path, init) => fetch(`${served.url}${path}`, init);
});
afterAll(() => served.stop());

/** Whether the last answer was sent again as kept. */
function wasKept(): boolean {
  return 'kept' in (JSON.parse(lines.at(-1) ?? '{}') as object);
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done++) await work();
}

const described = `{ event(eventId: 20102) { description { locale value isFallback } } }`;

// From the third time on that a question is asked.
describe('an answer that is sent again', () => {
  it('is the same as the first, headers and all, but for the ID of the request', async () => {
    const first = await post(fetchServed, relations);
    await post(fetchServed, relations);
    expect(wasKept()).toBe(false);
    const second = await post(fetchServed, relations);
    expect(wasKept()).toBe(true);
    expect(second.body).toEqual(first.body);
    const comparable = ({ headers }: typeof first) =>
      [...headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
    expect(comparable(second)).toEqual(comparable(first));
    expect(comparable(first).length).toBeGreaterThan(8);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  it('is the same as without a listener in front', async () => {
    await times(2, () => post(fetchServed, relations));
    const [kept, fresh] = [await post(fetchServed, relations), await post(inMemory(), relations)];
    expect(kept.body).toEqual(fresh.body);
    const names = (headers: Headers) =>
      [...headers.keys()].filter((name) => !['connection', 'date', 'keep-alive'].includes(name)).sort();
    expect(names(kept.headers)).toEqual(names(fresh.headers));
  });

  it('is another one for another language, even where the text is the same one', async () => {
    const answers = new Map<string, unknown>();
    for (const language of ['ru', 'it-IT', 'de', 'de, ru', 'ru', 'it-IT', 'de', 'de, ru', 'ru']) {
      const { body } = await post(fetchServed, described, { headers: { 'accept-language': language } });
      answers.set(language, body.data);
    }
    expect(wasKept()).toBe(true);
    expect(answers.get('ru')).toMatchObject({ event: { description: { locale: 'ru-RU', isFallback: false } } });
    expect(answers.get('de, ru')).toMatchObject({ event: { description: { locale: 'ru-RU', isFallback: true } } });
    expect(answers.get('it-IT')).toMatchObject({ event: { description: { locale: 'it-IT', isFallback: false } } });
    expect(answers.get('de')).toMatchObject({ event: { description: { locale: 'es-ES', isFallback: true } } });
  });

  it('is another one for other variables, another operation and another form', async () => {
    const query = `query A($id: Int!) { event(eventId: $id) { name } } query B($id: Int!) { event(eventId: $id) { eventId } }`;
    const send = async (operationName: string, id: number, accept = 'application/json') => {
      const headers = { 'content-type': 'application/json', accept };
      const body = JSON.stringify({ query, operationName, variables: { id } });
      const response = await fetchServed('/graphql', { method: 'POST', headers, body });
      return `${response.headers.get('content-type') ?? ''} ${await response.text()}`;
    };
    const all = [
      () => send('A', 20102),
      () => send('B', 20102),
      () => send('A', 20100),
      () => send('A', 20102, 'application/graphql-response+json'),
    ];
    const first = await Promise.all(all.map((one) => one()));
    expect(new Set(first).size).toBe(4);
    await times(2, async () => {
      expect(await Promise.all(all.map((one) => one()))).toEqual(first);
    });
  });

  it('is not sent once the catalogue has changed', async () => {
    const before = catalogs();
    await times(3, () => post(fetchServed, '{ catalog { revision } }'));
    expect(wasKept()).toBe(true);
    current = new Map(
      [...before].map(([slug, snapshot]) => {
        const next = { ...snapshot, catalog: { ...snapshot.catalog, revision: 'next' } };
        return [slug, next];
      }),
    );
    const { body } = await post(fetchServed, '{ catalog { revision } }');
    current = before;
    expect(body.data).toEqual({ catalog: { revision: 'next' } });
  });

  it.each([
    ['an error', `{ diagnosticCode(code: "0xZZ") { code } }`, {}],
    ['a refusal', `{ events(first: 1000) { totalCount } }`, {}],
    ['an invalid query', `{ nothing }`, {}],
    ['an answer to a reader with credentials', relations, { authorization: 'Bearer x' }],
  ])('is never %s', async (_what, query, headers) => {
    await times(3, async () => {
      await post(fetchServed, query, { headers });
      expect(wasKept()).toBe(false);
    });
  });

  it('is not sent at all to whoever has it', async () => {
    const etag = (await fetchServed(get(described))).headers.get('etag') ?? '';
    await times(2, () => fetchServed(get(described)));
    expect(wasKept()).toBe(true);
    const again = await fetchServed(get(described), { headers: { 'if-none-match': etag } });
    expect(wasKept()).toBe(true);
    expect({ status: again.status, etag: again.headers.get('etag'), body: await again.text() }).toEqual({
      status: 304,
      etag,
      body: '',
    });
  });
});

describe('the server', () => {
  it('refuses what is too much over a real connection, and answers the next query', async () => {
    const json = { 'content-type': 'application/json' };
    const send = async (body: string) => {
      const response = await fetchServed('/graphql', { method: 'POST', headers: json, body });
      const { errors } = (await response.json()) as { errors: { extensions: object }[] };
      return { status: response.status, ...errors[0]?.extensions };
    };
    const nested = `{ event(eventId: 1) ${'{ relatedEvents '.repeat(28)} { name } ${'}'.repeat(28)} }`;
    const aliases = `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: catalogs { slug }`).join(' ')} }`;
    expect(await send(JSON.stringify({ query: nested }))).toMatchObject({ status: 400, code: 'DEPTH_LIMIT' });
    expect(await send(JSON.stringify({ query: aliases }))).toMatchObject({ status: 400, code: 'TOKEN_LIMIT' });
    expect(await send(JSON.stringify({ query: `{${' '.repeat(1_000_000)}}` }))).toMatchObject({ status: 413 });
    expect(await send(JSON.stringify(Array(1_000).fill({ query: '{ __typename }' })))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect((await post(fetchServed, relations)).status).toBe(200);
  });

  it('survives a client that says more than it sends, or goes away', async () => {
    const { port } = new URL(served.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
    );
    await text(socket);
    expect((await post(fetchServed, relations)).status).toBe(200);
  });

  /** The whole answer to what is sent as it stands. */
  const raw = async (request: string) => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    socket.end(request);
    return text(socket);
  };

  it.each(['a b', '[', 'x:y', 'a/b', 'a@b', '<script>'])(
    'refuses the host %j with 400 on any path, and says nothing of itself',
    async (host) => {
      for (const path of ['/', '/health', '/api/auth/get-session', '/graphql?query={__typename}', '/graphiql/x']) {
        const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1\.1 400 /);
        expect(answer).not.toMatch(/\n +at |\.[jt]s\b|node_modules/);
        if (answer.includes('application/json')) expect(answer).toContain('"code":"BAD_REQUEST"');
      }
    },
  );

  it('is asked as a proxy is, and as a whole', async () => {
    const absolute = await raw('GET http://any.example/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(absolute).toMatch(/^HTTP\/1\.1 200 /);
    const whole = await raw('OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(whole).toMatch(/^HTTP\/1\.1 204 /);
  });

  it('says that something went wrong, and not what, where the pipeline itself fails', async () => {
    const broken = new Map(catalogs());
    const before = current;
    current = new Proxy(broken, {
      get: () => {
        throw new Error('a secret of the server');
      },
    });
    for (const path of ['/graphql?query={__typename}', '/health']) {
      const response = await fetchServed(path);
      const body = await response.text();
      expect({ status: response.status, leaks: /secret|\.ts\b/.test(body) }).toEqual({ status: 500, leaks: false });
      expect(body).toContain('"code":"INTERNAL_SERVER_ERROR"');
      expect(lines.at(-1)).toContain('a secret of the server');
    }
    current = before;
  });

  it('says that a port is in use, and what to do', async () => {
    const port = Number(new URL(served.url).port);
    const second = serve(() => undefined, { host: '127.0.0.1', port });
    await expect(second).rejects.toMatchObject({
      exitCode: 1,
      message: `Port ${port} on 127.0.0.1 is in use: stop what listens there, or set EVENTIDE_API_PORT to another port.`,
    });
  });

  it('says that a host is none of this machine', async () => {
    await expect(serve(() => undefined, { host: '203.0.113.1', port: 0 })).rejects.toMatchObject({ exitCode: 1 });
  });

  it('lets a running request finish when it stops, and takes no new one', async () => {
    const stopping = await serve(createApi(parts).listener, config);
    const body = JSON.stringify({ query: relations });
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const request = open(`${stopping.url}/graphql`, { method: 'POST', headers });
    const answered = new Promise<string>((resolve, reject) => {
      request.on('response', (response) => void text(response).then(resolve));
      request.on('error', reject);
    });
    await new Promise((resolve) => request.write(body.slice(0, 10), resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = stopping.stop();
    await expect(fetch(`${stopping.url}/health`)).rejects.toThrow();
    request.end(body.slice(10));
    expect(JSON.parse(await answered)).toMatchObject({ data: { diagnosticCode: { code: '0x00000409' } } });
    await stopped;
  });
});
