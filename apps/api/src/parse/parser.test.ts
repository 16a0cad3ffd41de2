import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageLimits, type PageRead } from '@eventide/catalog';
import { openStore } from '@eventide/store';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../../scripts/testing/build.ts';
import { documents } from '../../test/api.ts';
import { emptyFolder } from '../../test/data-folder.ts';
import { createParser, type Parser } from './parser.ts';

// A thread is started from a file: from the built one.
beforeAll(build, 120_000);
const script = pathToFileURL(resolve(import.meta.dirname, '../../dist/parse/parse-thread.js'));

/** Reads like the built one, but for files named `endless.md`, which it never finishes. */
const endless = new URL('../../test/endless-thread.mjs', import.meta.url);

let parser: Parser | undefined;
afterEach(() => parser?.close());

function open(options: Parameters<typeof createParser>[0]): Parser {
  parser = createParser(options);
  return parser;
}

const source = readFileSync(join(documents, 'it-it.md'), 'utf8');
const ask = (file = 'it-it.md', limits: typeof pageLimits | null = pageLimits) => ({
  source,
  options: { file },
  limits,
});
const codeOf = (read: PageRead) => (read.kind === 'REFUSED' ? read.refusal.code : read.document.locale);

describe('a page', () => {
  it('is parsed in another thread, as it would be in this one', async () => {
    const { readPage } = open({ script, timeMs: 30_000 });
    const read = await readPage(ask());
    expect(read).toMatchObject({ kind: 'READ', document: { locale: 'it-IT', source } });
    expect(read.kind === 'READ' && read.document.eventRows).toHaveLength(19);
  });

  it('is refused where it is more than a page may be, without being parsed', async () => {
    const { readPage } = open({ script, timeMs: 30_000 });
    expect(codeOf(await readPage(ask('it-it.md', { ...pageLimits, cells: 10 })))).toBe('TOO_COMPLEX');
  });

  it('that takes longer than it may is given up and refused, and the next one is read', async () => {
    const { readPage } = open({ script: endless, timeMs: 500 });
    const [first, second] = await Promise.all([readPage(ask('endless.md')), readPage(ask())]);
    expect(first).toEqual({
      kind: 'REFUSED',
      refusal: {
        ...{ file: 'endless.md', code: 'TIMEOUT', messageId: 'page-takes-too-long' },
        ...{ data: { seconds: 0.5 }, line: null, column: null },
      },
    });
    expect(codeOf(second)).toBe('read');
  });

  it('that is stored takes as long as it takes', async () => {
    const { readPage } = open({ script, timeMs: 1 });
    expect(codeOf(await readPage(ask()))).toBe('TIMEOUT');
    expect(codeOf(await readPage(ask('it-it.md', null)))).toBe('it-IT');
  });

  it('is read by a new thread after one without work has gone', async () => {
    const { readPage } = open({ script, timeMs: 30_000, idleMs: 1 });
    expect(codeOf(await readPage(ask()))).toBe('it-IT');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(codeOf(await readPage(ask()))).toBe('it-IT');
  });
});

describe('an import of a page that takes too long', () => {
  it('is refused, while the thread that answers requests stays free', async () => {
    const { readPage } = open({ script: endless, timeMs: 500 });
    const store = await openStore({ kind: 'embedded', folder: await emptyFolder(), readPage });
    const files = [{ name: 'endless.md', bytes: Buffer.from(source) }];
    const started = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const plan = await store.planImport({ catalog: 'events', files });
    clearInterval(ticking);
    expect(plan.errors).toMatchObject([{ file: 'endless.md', code: 'TIMEOUT' }]);
    // Half of the ticks that an idle thread would have had, and more.
    expect(ticks).toBeGreaterThan((performance.now() - started) / 20 / 2);
    await store.close();
  });
});
