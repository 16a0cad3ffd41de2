import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../scripts/testing/build.ts';

const root = resolve(import.meta.dirname, '../../..');
const executable = resolve(root, 'apps/api/dist/main.js');

// What users run: the built executable, in a process of its own.
beforeAll(build, 120_000);

const data = mkdtempSync(join(tmpdir(), 'eventide-process-'));
let count = 0;
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

function run(environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [executable], { env: environmentOf(environment) });
}

function environmentOf(environment: Readonly<Record<string, string>>) {
  return { PATH: process.env.PATH, EVENTIDE_API_PORT: '0', EVENTIDE_DATA: join(data, String(count++)), ...environment };
}

async function failure(environment: Readonly<Record<string, string>>) {
  const child = run(environment);
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, stderr };
}

// A start reviews the pages with all dictionaries: seconds of work, more on a busy machine.
describe('the executable', { timeout: 90_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers until %s, then ends in order', async (signal) => {
    const child = run({});
    let url: string | undefined;
    for await (const line of createInterface(child.stdout)) {
      ({ url } = JSON.parse(line) as { url?: string });
      if (url !== undefined) break;
    }
    const response = await fetch(
      `${url ?? ''}?query={catalog{eventCount}findings(where:{rule:"language-variety"}){nodes{locale}}}`,
    );
    expect(await response.json()).toEqual({
      data: {
        catalog: { eventCount: 19 },
        // Which takes dictionaries to find.
        findings: { nodes: [{ locale: 'pt-PT' }] },
      },
    });
    child.kill(signal);
    await once(child, 'close');
    expect({ exitCode: child.exitCode, signal: child.signalCode }).toEqual({ exitCode: 0, signal: null });
  });

  it('says in one line which setting is bad', async () => {
    expect(await failure({ EVENTIDE_API_PORT: 'x' })).toEqual({
      exitCode: 2,
      stderr: 'eventide-api: EVENTIDE_API_PORT is "x", expected a port number from 0 to 65535.\n',
    });
  });

  it('says in one line that there are no documents', async () => {
    const { exitCode, stderr } = await failure({ EVENTIDE_DOCUMENTS: '/nowhere' });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^eventide-api: Cannot read the folder \/nowhere \(ENOENT\): [^\n]+\n$/);
  });

  it.each([
    ['EVENTIDE_PAGE_CELLS', '10', /^eventide-api: \S+\/es-es\.md: The page has about [\d,]+ table cells, [^\n]+\n$/],
    [
      'EVENTIDE_PAGE_SECONDS',
      '0.001',
      /^eventide-api: \S+\/es-es\.md: Reading the page takes longer than 0\.001 s[^\n]+\n$/,
    ],
  ])('says in one line which page is beyond %s=%s', async (setting, value, words) => {
    const { exitCode, stderr } = await failure({ [setting]: value });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(words);
  });

  it('tells the process that started it how far it has come', async () => {
    const child = spawn(process.execPath, [executable], {
      ...{ env: environmentOf({}), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    });
    const told: unknown[] = [];
    for await (const [message] of on(child, 'message', { close: ['exit'] })) {
      told.push(message);
      if (JSON.stringify(message).includes('REVIEWING')) break;
    }
    expect(told).toContainEqual({ progress: { step: 'READING', done: 3, total: 5 } });
    expect(told.at(-1)).toEqual({ progress: { step: 'REVIEWING', done: 0, total: 1 } });
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('says in one line that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    expect(await failure({ EVENTIDE_API_PORT: port })).toEqual({
      exitCode: 1,
      stderr: `eventide-api: Port ${port} on 127.0.0.1 is in use: stop what listens there, or set EVENTIDE_API_PORT to another port.\n`,
    });
    other.close();
  });
});
