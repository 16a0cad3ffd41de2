/**
 * What a reviewer at the desk costs and waits for, in a real browser: processor time of API and web client together of one
 * decision and of moving on to the next text, in 20 languages with 2,000 rows each, beside another checkout
 * (`BENCH_BASELINE`, built) where one is named; and from the key to the next text painted, on the real pages.
 */
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { largePages } from '../pages.mjs';
import { startProduct } from '../product.mjs';
import { median } from '../rounds.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const baseline = process.env['BENCH_BASELINE'];
const rows = Number(process.env['BENCH_SEGMENTS'] ?? 2_000);
const rounds = 3;
/** Of each kind, one after the other: what is asked for ahead, or brought up to date later, is shared by them. */
const perRound = 10;
/** A reviewer reads before the next key. */
const readMs = 2_500;
/** A pause after which the desk has brought everything up to date that it puts off while the reviewer goes on. */
const pauseMs = 17_000;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-bench-pages-'));
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    for (const { name, bytes } of largePages(rows)) writeFileSync(join(folder, name), bytes);
    const trees = [root, ...(baseline === undefined ? [] : [baseline])];
    const costs = await cpuOf(trees, folder, browser);
    const painted = await paintedMs(browser);
    const [own, other] = trees.map((tree) => costs.get(tree));
    return [
      ...Object.entries(own).flatMap(([name, { cpuMs, note }]) => [
        { subject: `${name}, server CPU`, value: cpuMs, unit: 'ms', note },
        ...(other === undefined
          ? []
          : [
              {
                subject: `${name}, server CPU, ${baseline}`,
                value: other[name].cpuMs,
                unit: 'ms',
                ratio: other[name].cpuMs / cpuMs,
              },
            ]),
      ]),
      { subject: 'key to painted next text, five pages', ...painted },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What moving on and deciding cost in each of the checkouts, measured in turns. */
async function cpuOf(trees, documents, browser) {
  const open = [];
  try {
    for (const tree of trees) {
      const product = await startProduct(tree, documents);
      open.push({ tree, product, page: await reviewer(product, browser, '/review?locale=es-ES') });
    }
    const kinds = { 'moving on': 'j', 'a decision': 'r' };
    const seen = new Map(trees.map((tree) => [tree, new Map(Object.keys(kinds).map((name) => [name, []]))]));
    for (let round = 0; round < rounds; round++) {
      for (const { tree, product, page } of open) {
        for (const [name, key] of Object.entries(kinds)) {
          const before = product.cpuMs();
          for (let time = 0; time < perRound; time++) {
            await moved(page, key);
            await pause(readMs);
          }
          await pause(pauseMs);
          await quiet(product);
          // The first round warms up.
          if (round > 0)
            seen
              .get(tree)
              .get(name)
              .push((product.cpuMs() - before) / perRound);
        }
      }
    }
    return new Map(
      [...seen].map(([tree, figures]) => [
        tree,
        Object.fromEntries(
          [...figures].map(([name, values]) => {
            const spread = `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
            return [name, { cpuMs: median(values), note: `${rows} rows in 20 languages; ${spread}` }];
          }),
        ),
      ]),
    );
  } finally {
    for (const { product } of open) await product.stop();
  }
}

async function paintedMs(browser) {
  const product = await startProduct(root, join(root, 'documents'));
  try {
    const page = await reviewer(product, browser, '/review?locale=it-IT&queue=all');
    const times = [];
    for (let move = 0; move < 24; move++) {
      times.push(await moved(page, 'j'));
      await quiet(product);
    }
    const warm = times.slice(4).filter((time) => !Number.isNaN(time));
    return { value: median(warm), unit: 'ms', note: `${warm.length} moves; at most ${Math.max(...warm).toFixed(0)}` };
  } finally {
    await product.stop();
  }
}

/** The desk, open and awake, in a browser that is signed in. */
async function reviewer({ web, signIn }, browser, path) {
  const context = await browser.newContext({ locale: 'en-US', baseURL: web });
  await context.addCookies(await signIn());
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('[data-subject]').waitFor();
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('[data-subject]')).some((name) => name.startsWith('__reactFiber')),
  );
  await pause(readMs);
  return page;
}

/**
 * Presses a key that leads to another text, on a page that is there: a client that gave up on an answer has loaded it anew, which
 * counts as well. Answers with the milliseconds from the key until that is painted. */
async function moved(page, key) {
  try {
    return await keyToPainted(page, key);
  } catch (error) {
    if (!String(error).includes('navigation')) throw error;
    await page.locator('[data-subject]').waitFor();
    await pause(readMs);
    return Number.NaN;
  }
}

async function keyToPainted(page, key) {
  const painted = page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const subject = () => document.querySelector('[data-subject]')?.getAttribute('data-subject');
        const before = subject();
        const late = setTimeout(() => reject(new Error(`the text stayed ${before}`)), 30_000);
        document.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              if (subject() === before) return requestAnimationFrame(look);
              clearTimeout(late);
              // The task after a frame comes when that frame is painted.
              return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
            };
            look();
          },
          { once: true, capture: true },
        );
      }),
  );
  // Whoever awaits it is told of a failure, and nobody else.
  painted.catch(() => undefined);
  // The listener is there before the key.
  await page.evaluate(() => undefined);
  await page.keyboard.press(key);
  return painted;
}

/** Waits until the servers have nothing to do. */
async function quiet({ cpuMs }) {
  for (let before = -Infinity; ;) {
    const now = cpuMs();
    if (now - before < 20) return;
    before = now;
    await pause(500);
  }
}

function browserPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const paths = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env['EVENTIDE_BROWSER'] ?? [], paths].flat().find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error('no Chromium was found: name one in EVENTIDE_BROWSER');
  return found;
}
