import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, colleague, type Desk, type SignedIn, startDesk } from './desk.ts';
import { useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'eventide-backup-story-'));
let desk: Desk;
let ada: SignedIn;

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
}, 240_000);
afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the built command line, without the settings of the desk's own server but for these. */
function eventide(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; stderr: string }>((resolve) => {
    const bin = join(root, 'apps/cli/bin/eventide.js');
    execFile(process.execPath, [bin, ...args], { env: { ...process.env, ...env } }, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr });
    });
  });
}

/** Adds comments, one after the other, until it is told to stop; answers with how many are stored. */
function commenting() {
  let stored = 0;
  const over = new AbortController();
  const done = (async () => {
    const { segments } = await askAs<{ segments: { nodes: { translations: { textHash: string }[] }[] } }>(
      desk,
      ada,
      '{ segments(where: { key: ["page/title"] }, first: 1) { nodes { translations(locales: ["it-IT"]) { textHash } } } }',
    );
    const textHash = segments.nodes[0]?.translations[0]?.textHash;
    const text = { segmentKey: 'page/title', locale: 'it-IT', textHash };
    while (!over.signal.aborted) {
      const mutation =
        'mutation ($text: TextInput!, $body: String!) { comment(text: $text, body: $body) { __typename } }';
      await askAs(desk, ada, mutation, { text, body: `Comment ${stored}` });
      stored++;
    }
  })();
  return {
    stored: () => stored,
    stop: () => {
      over.abort();
      return done;
    },
  };
}

const commentsIn = (file: string): number => readFileSync(file, 'utf8').match(/^\{"table":"comment"/gm)?.length ?? 0;

describe('a backup while the server runs and people write', () => {
  test('is taken by the command line through the server, and fills an empty store with exactly what it holds', async () => {
    const file = join(folder, 'eventide.jsonl');
    const args = ['export', '--format', 'backup', '--output', file, '--data', desk.data];
    const without = await eventide(args);
    expect(without).toEqual({ code: 2, stderr: expect.stringContaining('set EVENTIDE_URL to its address') as string });

    const { createApiToken } = await askAs<{ createApiToken: { secret: string } }>(
      desk,
      ada,
      'mutation { createApiToken(name: "backup", role: ADMIN) { ... on CreateApiTokenPayload { secret } } }',
    );
    const writer = commenting();
    await expect.poll(writer.stored, { timeout: 20_000 }).toBeGreaterThan(2);
    const before = writer.stored();
    const taken = await eventide(args, { EVENTIDE_URL: desk.web, EVENTIDE_TOKEN: createApiToken.secret });
    const after = writer.stored();
    await expect.poll(writer.stored, { timeout: 20_000 }).toBeGreaterThan(after);
    await writer.stop();
    expect(taken.code, taken.stderr).toBe(0);
    expect(after).toBeGreaterThan(before);
    expect(commentsIn(file)).toBeGreaterThanOrEqual(before);
    // One that was being stored as the command ended may be in it.
    expect(commentsIn(file)).toBeLessThanOrEqual(after + 1);

    const [data, again] = [join(folder, 'data'), join(folder, 'again.jsonl')];
    expect(await eventide(['import', '--format', 'backup', file, '--data', data])).toEqual({ code: 0, stderr: '' });
    expect((await eventide(['export', '--format', 'backup', '--output', again, '--data', data])).code).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  }, 240_000);

  test('is downloaded by an administrator from the page on administration', async () => {
    const page = await colleague(desk, '/', ada);
    await page.getByRole('button', { name: 'Ada' }).click();
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download backup' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^eventide-\d{4}-\d\d-\d\d\.jsonl$/);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/\{"end":true,"rows":\d+\}\n$/);
  });

  test('is not offered to anybody else', async () => {
    const page = await colleague(desk, '/administration');
    await page.getByText('This is open to people who have signed in.').waitFor();
    expect(await page.getByRole('link', { name: 'Download backup' }).count()).toBe(0);
  });
});
