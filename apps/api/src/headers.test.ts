import { describe, expect, it } from 'vitest';
import { get, openApi, post } from '../test/api.ts';
import { createApi } from './server.ts';

const { catalogs, inMemory, parts } = await openApi();
const fetch = inMemory();
const query = `{ event(eventId: 20102) { description { locale isFallback } } }`;

describe('the language of an answer', () => {
  it.each([
    ['ru', 'ru-RU', false],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv-SE', false],
    ['en;q=0.9, it;q=0.8', 'it-IT', true],
    ['it;q=0.2, pt-BR', 'pt-PT', true],
    ['it;q=0, ru', 'ru-RU', false],
    ['*', 'es-ES', false],
    ['not a header at all;;q=x,', 'es-ES', false],
  ])('for Accept-Language %j is %s', async (header, locale, isFallback) => {
    const { headers, body } = await post(fetch, query, { headers: { 'accept-language': header } });
    expect(headers.get('content-language')).toBe(locale);
    expect(headers.get('vary')).toMatch(/Accept, Accept-Language/);
    expect(body).toEqual({ data: { event: { description: { locale, isFallback } } } });
  });
});

describe('a repeated GET', () => {
  const once = async (headers: Readonly<Record<string, string>> = {}, path = get(query)) => fetch(path, { headers });

  it('is answered with 304 and no body while nothing has changed', async () => {
    const etag = (await once()).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await once({ 'if-none-match': known });
      expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('vary')).toMatch(/Accept, Accept-Language/);
    }
    expect((await once({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is another question in another language, form or address', async () => {
    const etags = await Promise.all(
      [
        once(),
        once({ 'accept-language': 'ru' }),
        once({ accept: 'application/graphql-response+json' }),
        once({}, `${get(query)}&operationName=`),
      ].map(async (answer) => (await answer).headers.get('etag')),
    );
    expect(new Set(etags).size).toBe(4);
  });

  it('is another question once the catalogue has changed', async () => {
    const changed = new Map(
      [...catalogs()].map(([slug, snapshot]) => [
        slug,
        { ...snapshot, catalog: { ...snapshot.catalog, revision: 'next' } },
      ]),
    );
    const api = createApi({ ...parts, catalogs: () => changed });
    const next = await api.fetch(`http://api.test${get(query)}`);
    expect(next.headers.get('etag')).not.toBe((await once()).headers.get('etag'));
  });

  it('gets no validator for an error, and none for a POST', async () => {
    const failed = await fetch(get(`{ diagnosticCode(code: "0xZZ") { code } }`));
    expect(failed.headers.get('etag')).toBeNull();
    expect(failed.headers.get('cache-control')).toBe('no-store');
    expect((await post(fetch, query)).headers.get('etag')).toBeNull();
  });
});

describe('a page of another site', () => {
  const from = (origin: string, settings = {}) =>
    inMemory(settings)('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ query }),
    });

  it('may not read answers', async () => {
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  const docs = 'https://docs.example';
  const settings = { corsOrigins: [docs] };

  it('may where its origin is allowed, and only then', async () => {
    expect((await from(docs, settings)).headers.get('access-control-allow-origin')).toBe(docs);
    for (const origin of ['https://evil.example', 'null', 'https://docs.example.evil', 'http://docs.example']) {
      const { headers } = await from(origin, settings);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toMatch(/Origin/);
    }
  });

  const ask = (origin: string, path: string) =>
    inMemory(settings)(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('is told beforehand that it may post JSON, where its origin is allowed', async () => {
    const { status, headers } = await ask(docs, '/graphql');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(docs);
    expect(headers.get('access-control-allow-methods')).toMatch(/\bPOST\b/);
    expect(headers.get('access-control-allow-headers')).toMatch(/\bcontent-type\b/);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
  });

  it('is told nothing beforehand where its origin is not', async () => {
    const { status, headers } = await ask('null', '/graphql');
    expect(status).toBe(204);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('OPTIONS', () => {
  it.each([
    ['/graphql', 204, 'GET, HEAD, POST, OPTIONS'],
    ['/health', 204, 'GET, HEAD, OPTIONS'],
    ['/api/auth/sign-out', 204, 'GET, HEAD, POST, OPTIONS'],
    ['/nothing', 404, null],
  ])('of %s says what may be asked, and nothing of the server', async (path, status, allow) => {
    const answer = await fetch(path, { method: 'OPTIONS' });
    expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({ status, allow });
    expect(await answer.text()).not.toMatch(/\n +at |\.ts\b|node_modules/);
  });
});

describe('HEAD', () => {
  it.each(['/graphql', get(query), '/health', '/ready', '/nothing', '/graphql?query=%7B'])(
    'of %s is answered as GET is, without the body',
    async (path) => {
      const [head, whole] = [await fetch(path, { method: 'HEAD' }), await fetch(path)];
      expect({ status: head.status, body: await head.text() }).toEqual({ status: whole.status, body: '' });
      const comparable = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'x-request-id');
      expect(comparable(head)).toEqual(comparable(whole));
    },
  );
});

describe('all answers', () => {
  it.each(['/graphql', '/health', '/ready', '/nothing', get(query), get('{')])(
    '%s carry the headers that protect a reader',
    async (path) => {
      const { headers } = await fetch(path, { headers: { accept: path === '/graphql' ? 'text/html' : '*/*' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    },
  );

  it("carry the caller's request ID, where it is fit for a log", async () => {
    const id = async (given: string) =>
      (await fetch('/health', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await id('trace-1.2_3')).toBe('trace-1.2_3');
    expect(await id('a b')).not.toBe('a b');
  });
});

describe('the probes', () => {
  it('answer on their exact paths', async () => {
    expect((await fetch('/health')).status).toBe(200);
    expect((await fetch('/ready')).status).toBe(200);
  });

  it('say when the server is about to go', async () => {
    const api = createApi({ ...parts, isReady: () => false });
    expect((await api.fetch('http://api.test/ready')).status).toBe(503);
    expect((await api.fetch('http://api.test/health')).status).toBe(200);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['never answers', () => new Promise<void>(() => undefined)],
  ])('say that requests should go elsewhere while the store %s', async (_what, ping) => {
    const api = createApi({ ...parts, services: { ...parts.services, store: { ...parts.services.store, ping } } });
    const answer = await api.fetch('http://api.test/ready');
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status: 503,
      text: 'the store does not answer\n',
    });
    expect((await api.fetch('http://api.test/health')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuse %s, as they change nothing', async (method) => {
    for (const path of ['/health', '/ready']) {
      const { status, headers } = await fetch(path, { method });
      expect({ status, allow: headers.get('allow') }).toEqual({ status: 405, allow: 'GET, HEAD, OPTIONS' });
    }
  });
});

describe('the form of an answer', () => {
  const typeFor = async (accept: string) => {
    const { status, headers } = await post(fetch, query, { headers: { accept } });
    return status === 200 ? headers.get('content-type')?.split(';')[0] : status;
  };

  it.each([
    ['application/json;q=0.1, application/graphql-response+json;q=0.9', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.1, application/json', 'application/json'],
    ['application/json;q=0, application/graphql-response+json;q=0.1', 'application/graphql-response+json'],
    ['text/csv, application/json ; Q=0.5', 'application/json'],
    ['application/json;q=0', 406],
    ['text/csv;q=0.5', 406],
  ])('to Accept %j is %s', async (accept, type) => {
    expect(await typeFor(accept)).toBe(type);
  });

  it('does not depend on how the type of the question is written', async () => {
    for (const type of ['APPLICATION/JSON', 'Application/Json; Charset=UTF-8']) {
      expect((await post(fetch, query, { headers: { 'content-type': type } })).status).toBe(200);
    }
  });

  it.each([
    ['gzip', true],
    ['br, gzip;q=0.1', true],
    ['*', true],
    ['gzip;q=0', false],
    ['*;q=0', false],
    ['gzip;q=0, *', false],
    ['xgzip', false],
  ])('of the page to Accept-Encoding %j is compressed: %s', async (encoding, expected) => {
    const { headers } = await fetch('/graphql', { headers: { accept: 'text/html', 'accept-encoding': encoding } });
    expect(headers.get('content-encoding') === 'gzip').toBe(expected);
  });
});
