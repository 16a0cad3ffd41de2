import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';
import { startOfProcess } from './process-start.ts';

let folder: string;
const notices: string[] = [];
const take = () => takeLock(folder, { onNotice: (message) => notices.push(message) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventide-lock-'));
  notices.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Higher than any process ID on Linux. */
const nobody = 4_194_305;

function leaveLock(number: number, owner: Record<string, unknown>): void {
  const text = JSON.stringify({ pid: process.pid, started: null, host: hostname(), released: false, ...owner });
  writeFileSync(join(folder, `lock.${number}`), text);
}

test('a process that opens a held store is told who holds it and what to do', () => {
  take();
  expect(take).toThrow(
    expect.objectContaining({
      code: 'LOCKED',
      message: expect.stringMatching(
        new RegExp(`Process ${process.pid} has the store .* open: .*DATABASE_URL`),
      ) as string,
    }),
  );
});

test('a released store can be opened again', () => {
  take().release();
  take().release();
  expect(readdirSync(folder)).toEqual(['lock.2']);
  expect(notices).toEqual([]);
});

test('the lock of a process that is gone is taken over, with a notice', () => {
  leaveLock(7, { pid: nobody });
  take();
  expect(notices).toEqual([expect.stringContaining(`process ${nobody}`)]);
  expect(readdirSync(folder)).toEqual(['lock.8']);
});

test('a process that has the ID of one that is gone is not mistaken for it', () => {
  expect(startOfProcess(process.pid)).not.toBeNull();
  leaveLock(1, { started: 'before the last start' });
  take();
  expect(notices).toHaveLength(1);
});

test('a running process keeps its lock', () => {
  leaveLock(1, { started: startOfProcess(process.pid) });
  expect(take).toThrow('has the store');
});

test('a lock of another machine is respected', () => {
  leaveLock(1, { pid: nobody, host: 'elsewhere' });
  expect(take).toThrow(/on elsewhere .*lock\.\*/);
});

test('a malformed lock file does not count', () => {
  writeFileSync(join(folder, 'lock.3'), '');
  take();
  expect(readdirSync(folder)).toEqual(['lock.4']);
});
