import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../scripts/testing/build.ts';
import { eventide } from './memory-io.ts';

const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'apps/cli/bin/eventide.js');
const italian = join(root, 'documents/it-it.md');

function start(args: readonly string[], node: readonly string[] = []) {
  return spawn(process.execPath, [...node, bin, ...args], { cwd: root });
}

async function launch(args: readonly string[], { input = '', node = [] as readonly string[] } = {}) {
  const child = start(args, node);
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

// What runs as a process is what was built: it has to be the code that is tested.
beforeAll(build, 120_000);

describe('the eventide command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('explains a code with its message, its events and its link', async () => {
    const { code, stdout, stderr } = await launch(['explain', '0x401', '--locale', 'sv-SE']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('0x00000401 · 1025 · Symantec_ClientAuthCertNotFound');
    expect(stdout).toContain('20102');
    expect(stdout).toContain('https://learn.microsoft.com/sv-se/mem/intune/protect/certificates-digicert-configure');
    expect(stdout).not.toContain('\u001B');
  });

  test('parses files, and a page on standard input', async () => {
    const fromFile = await launch(['parse', italian, '--format', 'json']);
    expect(fromFile).toMatchObject({ code: 0, stderr: '' });
    const fromStdin = await launch(['parse', '-', '--format', 'json'], { input: readFileSync(italian, 'utf8') });
    expect(fromStdin.stdout).toBe(fromFile.stdout.replaceAll(italian, '<stdin>'));
  });

  test('prints a check byte for byte alike in every process, whatever the order of the files', async () => {
    const files = ['es-es', 'it-it', 'pt-pt', 'ru-ru', 'sv-se'].map((name) => `documents/${name}.md`);
    const contents = new Map(files.map((file) => [file, readFileSync(join(root, file))]));
    const orders = [files.toReversed(), [...files.slice(2), ...files.slice(0, 2)]];
    const here = await eventide(['check', ...files, '--format', 'json'], { files: contents });
    const processes = await Promise.all(orders.map((order) => launch(['check', ...order, '--format', 'json'])));
    expect(here.stdout.length).toBeGreaterThan(1000);
    for (const { stdout } of processes) expect(stdout).toBe(here.stdout);
  }, 60_000);

  test('imports into a store, and ends', { timeout: 120_000 }, async () => {
    const data = join(folder, 'data');
    const first = await launch(['import', italian, '--data', data]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('certificate-connector is at revision 1.');
    expect(await launch(['import', italian, '--data', data])).toMatchObject({ code: 0, stderr: '' });
  });

  test('names every unusable file on one line and still prints the good one', async () => {
    const large = join(folder, 'large.md');
    writeFileSync(large, '');
    truncateSync(large, 50_000_000);
    const { code, stdout, stderr } = await launch(['parse', large, 'missing.md', italian]);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      `eventide: ${large}: has over 5 MB; a page has far less`,
      'eventide: missing.md: no such file or directory',
      '',
    ]);
    expect(stdout).toContain('19 events');
  });

  test('takes folders and patterns, and follows no links', async () => {
    const docs = join(folder, 'docs');
    mkdirSync(join(docs, 'it-it'), { recursive: true });
    copyFileSync(italian, join(docs, 'it-it', 'connector.md'));
    // A folder that holds itself, and a page that is there already.
    symlinkSync(docs, join(docs, 'it-it', 'loop'));
    symlinkSync(italian, join(docs, 'linked.md'));
    const fromFolder = await launch(['parse', docs]);
    expect(fromFolder).toMatchObject({ code: 0, stderr: '' });
    expect(fromFolder.stdout).toMatch(/^connector: it-IT\n19 events/);
    const fromPattern = await launch(['parse', join(docs, '**', '*.md')]);
    expect(fromPattern.stdout).toMatch(/^certificate-connector: it-IT\n19 events/);
    const closed = await launch(['parse', join(docs, 'nowhere')]);
    expect(closed.stderr).toBe(`eventide: ${join(docs, 'nowhere')}: no such file or directory\n`);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const child = start(['parse', italian, '--format', 'json']);
    child.stdout.destroy();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ stderr, signal: child.signalCode }).toEqual({ stderr: '', signal: null });
    expect(child.exitCode).toBe(0);
  });

  test('tells an old Node.js what it needs', async () => {
    const older = 'Object.defineProperty(process, "versions", { value: { node: "18.20.8" } })';
    const result = await launch(['--version'], { node: ['--import', `data:text/javascript,${older}`] });
    expect(result).toEqual({
      code: 2,
      stdout: '',
      stderr: 'eventide: Node.js 20.19 or newer is needed; this is 18.20.8.\n',
    });
  });
});
