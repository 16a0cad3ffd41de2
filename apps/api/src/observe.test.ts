import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { config, get, openApi, post } from '../test/api.ts';
import { serve } from './http/serve.ts';
import { openTracing } from './observe/tracing.ts';
import { createApi } from './server.ts';

const { inMemory, parts, signedIn } = await openApi();
const token = 'a token for a scraper';
const lines: string[] = [];
const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
const served = await serve(
  createApi({ ...parts, logger, config: { ...config, metricsToken: token } }).listener,
  config,
);
afterAll(() => served.stop());
const fetchServed = (path: string, init?: RequestInit) => fetch(`${served.url}${path}`, init);
const metrics = async (init?: RequestInit) => {
  const answer = await fetchServed('/metrics', init);
  return { status: answer.status, text: await answer.text() };
};

describe('metrics', () => {
  it('count requests by operation and status, errors by code, and answers sent again', async () => {
    for (let asked = 0; asked < 3; asked++) await post(fetchServed, `query Counted { event(eventId: 20102) { name } }`);
    await post(fetchServed, `query Refused { diagnosticCode(code: "0xZZ") { code } }`);
    await fetchServed('/somewhere/else');
    const { text } = await metrics();
    expect(text).toMatch(/eventide_requests_total\{route="\/graphql",operation="Counted",status="200"\} 2/);
    expect(text).toMatch(/eventide_answers_kept_total 1/);
    expect(text).toMatch(/eventide_errors_total\{code="MALFORMED_CODE"\} 1/);
    expect(text).toMatch(/eventide_errors_total\{code="NOT_FOUND"\} 1/);
    expect(text).toMatch(/eventide_request_duration_seconds_count\{route="\/graphql",operation="Refused"\} 1/);
    expect(text).toMatch(/eventide_operation_cost_sum\{operation="Counted"\} 4/);
    expect(text).toMatch(/eventide_catalog_info\{catalog="certificate-connector",revision="\w+",reviewed="true"\} 1/);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds /);
    expect(text).not.toContain('somewhere');
  });

  it('tell no more operations apart than they have room for', async () => {
    const fetch = inMemory();
    const api = createApi({ ...parts, logger });
    const many = await serve(api.listener, config);
    for (let name = 0; name < 230; name++) {
      await api.fetch(`http://api.test${get(`query N${name} { __typename }`)}`);
    }
    const text = await (await globalThis.fetch(`${many.url}/metrics`)).text();
    await many.stop();
    expect(text.match(/eventide_requests_total\{.*operation="N\d+"/g)).toHaveLength(200);
    expect(text).toMatch(/eventide_requests_total\{route="\/graphql",operation="\(other\)",status="200"\} 30/);
    expect((await fetch('/health')).status).toBe(200);
  });

  it('are for this machine and for whoever has the token', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    expect((await metrics()).status).toBe(200);
    expect((await metrics({ headers: forwarded })).status).toBe(403);
    expect((await metrics({ headers: { ...forwarded, authorization: 'Bearer another token' } })).status).toBe(403);
    expect((await metrics({ headers: { ...forwarded, authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await inMemory()('/metrics')).status).toBe(403);
  });
});

describe('every error', () => {
  it('has the ID of its request, as the header and the log have it', async () => {
    for (const path of [get('{ nothing }'), get('{ diagnosticCode(code: "0xZZ") { code } }'), '/nowhere', '/graphql']) {
      const response = await fetchServed(path, { headers: { 'x-request-id': 'r-17', accept: 'application/json' } });
      expect(response.headers.get('x-request-id')).toBe('r-17');
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { requestId: 'r-17' } }] });
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ requestId: 'r-17', errorCodes: [expect.any(String)] });
    }
  });
});

describe('a slow operation', () => {
  const impatient = { requests: { ...config.requests, timeMs: 20, slowMs: 1 } };
  const never = new Promise<never>(() => undefined);
  const store = { ...parts.services.store, auditCount: () => never };
  const api = createApi({
    ...parts,
    config: { ...config, ...impatient },
    services: { ...parts.services, store },
    logger,
  });
  const fetch = (path: string, init?: RequestInit) => api.fetch(new URL(path, 'http://api.test'), init);

  it('is ended with a code, and is in the log by its name and root fields, without its text', async () => {
    const { status, headers, body } = await post(
      fetch,
      'query Slow { auditLog(where: { from: "2001-02-03" }) { totalCount } }',
      {
        headers: await signedIn('reviewer'),
      },
    );
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '5' });
    expect(body.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    const line = lines.find((one) => one.includes('slow operation')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 40, operationName: 'Slow', fields: ['auditLog'] });
    expect(line).not.toContain('2001');
  });
});

describe('a client that asks without end', () => {
  it('is told how long to wait, and is answered after that', async () => {
    const requests = { ...config.requests, rate: { burst: 2, perSecond: 1 } };
    const auth = { ...config.auth, trustedProxies: [] };
    const limited = await serve(
      createApi({ ...parts, logger, config: { ...config, requests, auth } }).listener,
      config,
    );
    // Each another one: an answer that is only sent again does not count.
    let number = 0;
    const from = (address: string) =>
      fetch(`${limited.url}${get(`{ a${number++}: __typename }`)}`, { headers: { 'x-forwarded-for': address } });
    const statuses = [];
    for (let asked = 0; asked < 3; asked++) statuses.push((await from('203.0.113.7')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await from('203.0.113.7');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    expect((await from('203.0.113.8')).status).toBe(200);
    // This machine's own requests, the web client's among them.
    for (let asked = 0; asked < 4; asked++) expect((await fetch(`${limited.url}/health`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await from('203.0.113.7')).status).toBe(200);
    await limited.stop();
  });
});

describe('a long answer', () => {
  const events = '{ events { nodes { name description(locale: "ru-RU") { value } } } }';
  const raw = (encoding: string) => inMemory()(get(events), { headers: { 'accept-encoding': encoding } });

  it('is compressed for whoever takes that, and says so to caches', async () => {
    const plain = await raw('identity');
    const compressed = await raw('gzip, deflate');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    for (const { headers } of [plain, compressed]) expect(headers.get('vary')).toContain('Accept-Encoding');
    const bytes = Buffer.from(await compressed.arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe(await plain.text());
    expect(compressed.headers.get('etag')).toBe(`W/${plain.headers.get('etag') ?? ''}`);
    expect((await raw('gzip;q=0')).headers.get('content-encoding')).toBeNull();
  });

  it('is not compressed where it fits into a packet', async () => {
    const response = await inMemory()(get('{ __typename }'), { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('the contract', () => {
  it('is there for tools, and sent once', async () => {
    const response = await inMemory()('/schema.graphql');
    expect(await response.text()).toContain('type DiagnosticCode implements Node');
    const known = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await inMemory()('/schema.graphql', { headers: known })).status).toBe(304);
  });
});

describe('spans', () => {
  it('go to the collector that the environment names, under the trace that the caller began', async () => {
    const received: string[] = [];
    const collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push(Buffer.concat(chunks).toString('latin1'));
        response.writeHead(200).end();
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint;
    const tracing = await openTracing(process.env);
    const api = createApi({ ...parts, logger, tracing });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await post((path, init) => api.fetch(new URL(path, 'http://api.test'), init), 'query Traced { __typename }', {
      headers: { traceparent },
    });
    await tracing?.close();
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    collector.close();
    expect(received.join()).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(received.join()).toContain('Traced');
    expect(received.join()).not.toContain('__typename');
  });

  it('are not made without one', async () => {
    expect(await openTracing({})).toBeNull();
  });
});
