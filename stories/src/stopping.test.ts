import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answering, startWeb } from './servers.ts';

/** An API that is up and leaves every query unanswered until it is told to. */
async function slowApi() {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/health') response.end('ok');
    else waiting.push(response);
  });
  server.listen(0);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, waiting };
}

test('a web client that is told to stop finishes the running request, takes no new one, and ends with exit code 0', async () => {
  const api = await slowApi();
  const web = await startWeb(api.url);
  await answering(`${web.url}/icon.png`, web);

  const running = fetch(`${web.url}/graphql`, { method: 'POST', body: '{}' });
  await expect.poll(() => api.waiting.length).toBe(1);
  const ended = once(web.child, 'exit');
  web.child.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${web.url}/icon.png`).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  expect(web.child.exitCode).toBeNull();

  api.waiting[0]?.end('{"data":{"event":null}}');
  expect(await (await running).json()).toEqual({ data: { event: null } });
  expect((await ended)[0]).toBe(0);
});

test('a web client that is told to stop does not wait for ever for a request that does not end', async () => {
  const api = await slowApi();
  const web = await startWeb(api.url);
  await answering(`${web.url}/icon.png`, web);

  const running = fetch(`${web.url}/graphql`, { method: 'POST', body: '{}' }).catch(() => 'cut');
  await expect.poll(() => api.waiting.length).toBe(1);
  const ended = once(web.child, 'exit');
  web.child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(await running).toBe('cut');
});
