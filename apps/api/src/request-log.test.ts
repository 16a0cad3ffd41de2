import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openApi, post } from '../test/api.ts';
import { createApi } from './server.ts';

const { inMemory, parts, signedIn } = await openApi();
function recorded() {
  const lines: string[] = [];
  const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
  return { lines, fetch: inMemory({}, logger) };
}

describe('the log', () => {
  it('has one line a request, with its ID, operation, status, duration and codes', async () => {
    const { lines, fetch } = recorded();
    await post(fetch, `query Q($code: String!) { diagnosticCode(code: $code) { code } }`, {
      variables: { code: 'secret' },
      headers: { 'x-request-id': 'r1', authorization: 'Bearer secret', cookie: 'secret' },
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: 'r1',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operationName: 'Q',
      errorCodes: ['MALFORMED_CODE'],
      ms: expect.any(Number) as number,
    });
  });

  it('holds no bodies, variables, queries or headers', async () => {
    const { lines, fetch } = recorded();
    await post(fetch, `{ lookup(text: "secret") { score } }`, {
      headers: { cookie: 'secret', authorization: 'secret' },
    });
    await fetch('/graphql?query=%7Bsecret%7D');
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('secret');
  });

  it('has the cause of an error that the answer keeps to itself, once', async () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
    const full = Object.assign(new Error('no space left on /srv/data'), { code: 'ENOSPC' });
    const store = { ...parts.services.store, auditCount: () => Promise.reject(full) };
    const api = createApi({ ...parts, services: { ...parts.services, store }, logger });
    const fetch = async (path: string, init?: RequestInit) => api.fetch(new URL(path, 'http://api.test'), init ?? {});
    const { body } = await post(fetch, '{ auditLog { totalCount } }', { headers: await signedIn('reviewer') });
    expect(body.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(body)).not.toMatch(/space|srv|\.ts|node_modules/);
    expect(lines.filter((line) => line.includes('no space left'))).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, err: { message: full.message, code: 'ENOSPC' } });
  });
});
