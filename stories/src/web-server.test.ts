import { request } from 'node:http';
import { expect, inject, onTestFinished, test } from 'vitest';
import { answering, freePort, startWeb } from './servers.ts';

const origin = 'https://eventide.example.org';

async function serveWeb(env: Record<string, string>) {
  const web = await startWeb(inject('api'), await freePort(), env);
  onTestFinished(() => web.stop());
  await answering(`${web.url}/icon.png`, web);
  return { port: Number(new URL(web.url).port), output: web.output };
}

/** What is answered to a request as it is written here: `fetch` sets `Host` itself. */
function ask(port: number, path: string, headers: Record<string, string> = {}, host = '127.0.0.1') {
  return new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
    request({ host, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

const addressesOf = (page: string): string[] =>
  [...page.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, address = '']) => address);

test.each(['127.0.0.1', 'localhost', '0.0.0.0'])('listens on %s, and answers there by every name', async (host) => {
  const { port } = await serveWeb({ EVENTIDE_WEB_HOST: host });
  for (const name of [`localhost:${port}`, `127.0.0.1:${port}`, 'eventide.example.org']) {
    for (const path of ['/', '/events/20102', '/codes']) {
      expect(await ask(port, path, { host: name }, 'localhost')).toMatchObject({ status: 200 });
    }
    expect(await ask(port, '/c/certificate-connector/events', { host: name }, 'localhost')).toMatchObject({
      ...{ status: 308, location: '/events' },
    });
  }
});

test('tells the public address it was given, whatever host a request names', async () => {
  const { port } = await serveWeb({ EVENTIDE_WEB_ORIGIN: origin });
  const { body, status } = await ask(port, '/events/20102', {
    ...{ host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'http' },
  });
  expect(status).toBe(200);
  expect(addressesOf(body)).toEqual([`${origin}/events/20102`]);
  expect(body).not.toContain('elsewhere.example');
});

test('believes nobody about its own address where it was given none', async () => {
  const { port } = await serveWeb({});
  const { body } = await ask(port, '/events/20102', { 'x-forwarded-host': 'elsewhere.example' });
  expect(addressesOf(body)).toEqual([`http://127.0.0.1:${port}/events/20102`]);
});

async function signIn(port: number, account: string, client: string): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-forwarded-for': client },
    body: JSON.stringify({ email: account, password: 'not the password' }),
  });
  return status;
}

test('limits attempts to sign in by client where a proxy is trusted, and does not believe the clients', async () => {
  const behindProxy = await serveWeb({ EVENTIDE_TRUSTED_PROXIES: '127.0.0.1' });
  for (let count = 0; count < 10; count++) {
    expect(await signIn(behindProxy.port, 'ada@example.org', '198.51.100.1')).toBe(401);
  }
  expect(await signIn(behindProxy.port, 'ada@example.org', '198.51.100.1')).toBe(429);
  expect(await signIn(behindProxy.port, 'ada@example.org', '203.0.113.7, 198.51.100.1')).toBe(429);
  expect(await signIn(behindProxy.port, 'ada@example.org', '198.51.100.2')).toBe(401);

  const alone = await serveWeb({});
  const tries: number[] = [];
  for (let count = 0; count < 11; count++)
    tries.push(await signIn(alone.port, 'bo@example.org', `198.51.100.${count}`));
  expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});
