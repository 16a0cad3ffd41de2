import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@eventide/store';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Io } from '../io.ts';
import { nodeIo } from '../node-io.ts';
import { run } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'eventide-backup-'));
const data = join(folder, 'data');
const output = join(folder, 'eventide.jsonl');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function eventide(args: readonly string[], settings: Partial<Io> = {}) {
  let [stdout, stderr] = ['', ''];
  const io: Io = {
    ...(await nodeIo()),
    ...{ out: (text) => (stdout += text), err: (text) => (stderr += text) },
    ...{ databaseUrl: null, databaseDirectUrl: null, data, serverUrl: null, serverToken: null },
    ...settings,
  };
  return { code: await run(['export', '--format', 'backup', ...args], io), stdout, stderr };
}

/** A server that answers every request alike. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('eventide export --format backup while a server has the store open', () => {
  let store: Awaited<ReturnType<typeof openStore>>;
  beforeAll(async () => {
    store = await openStore({ kind: 'embedded', folder: data });
  }, 60_000);
  afterAll(() => store.close());

  test('says which process it is and how to ask that server, and writes nothing', async () => {
    const { code, stderr } = await eventide(['--output', output]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Process ${process.pid} has the store in ${data} open`);
    expect(stderr).toMatch(/set EVENTIDE_URL to its address and EVENTIDE_TOKEN to an API token/);
    expect(existsSync(output)).toBe(false);
  });

  test('asks the server of EVENTIDE_URL with the token, and writes what it gives for the owner’s eyes', async () => {
    const asked: unknown[] = [];
    const serverUrl = await serving(({ url, headers }, response) => {
      asked.push(url, headers.authorization);
      response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8' }).end('{"end":true}\n');
    });
    const outcome = await eventide(['--output', output], { serverUrl, serverToken: 'evt_token' });
    expect(outcome).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Asking the server at ${serverUrl}`) as string,
    });
    expect(asked).toEqual(['/export/backup', 'Bearer evt_token']);
    expect(readFileSync(output, 'utf8')).toBe('{"end":true}\n');
    expect(statSync(output).mode & 0o777).toBe(0o600);
  });
});

describe('eventide export --format backup --url', () => {
  const serverToken = 'evt_token';

  test('leaves the backup of before alone where the next one is cut off', async () => {
    writeFileSync(output, 'the one before');
    const url = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8' });
      response.write('{"format":"eventide-backup"}\n', () => response.destroy());
    });
    const { code, stderr } = await eventide(['--output', output, '--url', url], { serverToken });
    expect(code).toBe(2);
    expect(stderr).toMatch(/export\/backup: the answer was cut off \(.+\): nothing is backed up/);
    expect(readFileSync(output, 'utf8')).toBe('the one before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('says what keeps a server from giving one', async () => {
    const refusal = JSON.stringify({ errors: [{ message: 'A backup is for administrators.' }] });
    const refusing = await serving((_request, response) => {
      response.writeHead(403, { 'content-type': 'application/json' }).end(refusal);
    });
    const moved = await serving((_request, response) => {
      response.writeHead(308, { location: 'https://desk.example/export/backup' }).end();
    });
    const other = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    });
    const said = async (url: string, settings: Partial<Io> = { serverToken }) => {
      const { code, stderr } = await eventide(['--url', url], settings);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await said(refusing)).toContain('the server refuses: A backup is for administrators.');
    expect(await said(moved)).toContain('leads to https://desk.example/export/backup: give that address instead');
    expect(await said(other)).toContain('no server of Eventide answers here (status 200)');
    expect(await said('http://127.0.0.1:49')).toContain('export/backup: does not answer (ECONNREFUSED)');
    expect(await said('localhost:3000')).toContain('the address of a server is such as http://localhost:3000');
    expect(await said(other, {})).toContain('set EVENTIDE_TOKEN to an API token');
    const { code, stderr } = await eventide(['--url', other, '--data', data], { serverToken });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('only one of them') as string });
  });
});
