import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../../scripts/testing/build.ts';
import { random, seed } from '../../../../scripts/testing/given.ts';
import { eventide } from '../../test/memory-io.ts';
import { drawnRepository, edit, type Repository } from '../../test/repository.ts';

// A thread is started from a file: from the built one.
beforeAll(build, 120_000);
const thread = pathToFileURL(resolve(import.meta.dirname, '../../dist/check/review-thread.js'));
const failing = (how: string) => new URL(`../../test/threads/${how}.mjs`, import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'eventide-check-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Enough for threads to be started, with little to review. */
const padding = 80_000;
const everything = ['check', 'docs', 'elsewhere', 'home', 'other'];

const check = (files: Repository, options: readonly string[], world: Parameters<typeof eventide>[1] = {}) =>
  eventide([...everything.filter((name) => name === 'check' || has(files, name)), ...options], { files, ...world });

const has = (files: Repository, name: string) => [...files.keys()].some((path) => path.startsWith(`${name}/`));

describe('a check', () => {
  test.each(['json', 'pretty'])(
    'says the same whatever the number of threads, as %s',
    { timeout: 180_000 },
    async (format) => {
      const files = drawnRepository(4, random(format.length), padding);
      const options = ['--format', format, '--verbose'];
      const one = await check(files, [...options, '--jobs', '1']);
      expect(one.stdout.length).toBeGreaterThan(1000);
      expect(one.stderr).toMatch(/cut.md/);
      for (const jobs of ['2', '3']) {
        expect({ seed, ...(await check(files, [...options, '--jobs', jobs], { thread })) }).toEqual({ seed, ...one });
      }
    },
  );

  test('reviews standard input together with the pages that it belongs to', async () => {
    const files = drawnRepository(1, random(7));
    files.set(
      '-',
      [...files].find(([path]) => path.startsWith('docs/'))?.[1].replace(/locale: \S+/, 'locale: nb-NO') ?? '',
    );
    const { stdout } = await eventide(['check', 'docs', '-', '--format', 'json'], { files });
    const { stats } = JSON.parse(stdout) as { stats: { locales: readonly { locale: string }[] } };
    expect(stats.locales.map(({ locale }) => locale)).toEqual(expect.arrayContaining(['nb-NO', 'sv-SE']));
  });

  test.each([
    ['dies', /exit code 3/],
    ['throws', /no more of this/],
  ])('ends with an error where a thread %s', async (how, reason) => {
    const files = drawnRepository(4, random(2), padding);
    const { code, stdout, stderr } = await check(files, ['--jobs', '2'], { thread: failing(how) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^eventide: \S+\.md: the review of this article ended before it was done/);
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each(['0', '65', '-1', '1.5', 'two', ''])('takes no --jobs=%s', async (jobs) => {
    const { code, stderr } = await check(drawnRepository(1, random(3)), [`--jobs=${jobs}`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--jobs cannot be .* whole number from 1 to 64/);
  });
});

describe('a check with a cache', () => {
  const entriesIn = (cache: string) => readdirSync(join(cache, 'reviews-1')).sort();
  const cacheOf = (name: string) => join(folder, name);

  test('says what one without says, whatever has been edited since', async () => {
    const draw = random(11);
    const files = drawnRepository(3, draw);
    const cache = cacheOf('edited');
    const done: string[] = [];
    for (let round = 0; round < 8; round++) {
      const options = ['--format', draw() < 0.5 ? 'json' : 'pretty', ...(draw() < 0.3 ? ['--source', 'en-US'] : [])];
      if (draw() < 0.4) {
        const rules = { 'doubled-word': 'off', 'final-stop': draw() < 0.5 ? 'critical' : 'off' };
        files.set('rules.json', JSON.stringify({ rules }));
        options.push('--config', 'rules.json');
      }
      if (draw() < 0.3) {
        files.set('terms.csv', `en-US,de-DE\nservice,${draw() < 0.5 ? 'Dienst' : 'Service'}\n`);
        options.push('--terms', 'terms.csv');
      }
      const plain = await check(files, options);
      for (const run of ['first', 'again']) {
        const kept = await check(files, [...options, '--cache', cache]);
        expect({ seed, done, run, ...kept }).toEqual({ seed, done, run, ...plain });
      }
      done.push(edit(files, draw));
    }
  });

  test('reviews again only the article in which a page has changed', async () => {
    const files = drawnRepository(3, random(5));
    const cache = cacheOf('one-page');
    await check(files, ['--cache', cache]);
    const before = entriesIn(cache);
    await check(files, ['--cache', cache]);
    expect(entriesIn(cache)).toEqual(before);
    const [path = '', text = ''] = [...files].find(([name]) => name.startsWith('home/it')) ?? [];
    files.set(path, text.replace('Success', 'Failure'));
    await check(files, ['--cache', cache]);
    expect(entriesIn(cache)).toHaveLength(before.length + 1);
    expect(entriesIn(cache)).toEqual(expect.arrayContaining(before));
  });

  test('takes nothing from another program, nor what is damaged or of other origin, and replaces it', async () => {
    const files = drawnRepository(2, random(6));
    const cache = cacheOf('damaged');
    const plain = await check(files, ['--format', 'json']);
    await check(files, ['--cache', cache], { program: 'earlier' });
    const ofEarlier = entriesIn(cache);
    await check(files, ['--cache', cache]);
    const own = entriesIn(cache).filter((name) => !ofEarlier.includes(name));
    expect(own).toHaveLength(ofEarlier.length);
    const pathOf = (name = '') => join(cache, 'reviews-1', name);
    const [cutOff, swapped, other, foreign] = own;
    const good = own.map((name) => readFileSync(pathOf(name), 'utf8'));
    writeFileSync(pathOf(cutOff), good[0]?.slice(0, 300) ?? '');
    writeFileSync(pathOf(swapped), good[2] ?? '');
    writeFileSync(pathOf(other), good[2]?.replaceAll('minor', 'major') ?? '');
    writeFileSync(pathOf(foreign), '{}');
    const { stdout } = await check(files, ['--format', 'json', '--cache', cache]);
    expect(stdout).toBe(plain.stdout);
    expect(own.map((name) => readFileSync(pathOf(name), 'utf8'))).toEqual(good);
  });

  test('is named by the configuration, which --no-cache leaves alone', async () => {
    const files = drawnRepository(1, random(8));
    const cache = cacheOf('configured');
    files.set('eventide.config.json', JSON.stringify({ cache }));
    await check(files, ['--no-cache']);
    expect(readdirSync(folder)).not.toContain('configured');
    await check(files, []);
    expect(entriesIn(cache).length).toBeGreaterThan(0);
    expect(readFileSync(join(cache, '.gitignore'), 'utf8')).toBe('*\n');
  });

  test('says what is the matter with a folder that cannot be one', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, stderr } = await check(drawnRepository(1, random(9)), ['--cache', file]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `eventide: ${file}: is a file, not a directory\n` });
  });
});

describe('what is said beside the report', () => {
  test('is nothing but errors with --quiet', async () => {
    const files = drawnRepository(1, random(10));
    const loud = await check(files, ['--format', 'json']);
    const quiet = await check(files, ['--format', 'json', '--quiet'], { isTerminal: true });
    expect(loud.stderr).toMatch(/skipped/);
    expect(quiet.stderr).not.toMatch(/skipped|\u001B/);
    expect(quiet.stderr).toMatch(/cut.md/);
    expect(quiet.stdout).toBe(loud.stdout);
  });
});
