import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reader, scriptsOf, useBrowser } from './reader.ts';

useBrowser();

/** Asks the web client, taking only these encodings. */
const ask = (path: string, accepted: string, init?: RequestInit) => {
  const headers = new Headers(init?.headers);
  headers.set('accept-encoding', accepted);
  return fetch(new URL(path, inject('web')), { ...init, headers });
};

const paths = ['/events', '/events/20102', '/codes/0x00000401', '/compare', '/findings', '/'];

/** The families of the system that something on the page is set in. */
async function systemFontsOf(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const families = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { isCustomFont, familyName } of fonts) if (!isCustomFont) families.add(familyName);
  }
  return [...families];
}

describe.each(['en', 'ru-RU'])('for a reader of %s', (locale) => {
  test.each(paths)('%s is set in its own fonts throughout', async (path) => {
    const { page } = await reader(locale, path);
    await page.evaluate(async () => document.fonts.ready);
    expect(await systemFontsOf(page)).toEqual([]);
  });
});

test('where Russian is among the texts, its letters are asked for with the page', async () => {
  const { page } = await reader('en', '/events/20102');
  const asked = await page
    .locator('link[data-script]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(asked).toEqual([
    expect.stringContaining('inter-cyrillic'),
    expect.stringContaining('jetbrains-mono-cyrillic'),
  ]);
});

test('where it is not, they are not', async () => {
  const { page } = await reader('sv-SE', '/compare?locales=es-ES,sv-SE');
  expect(await page.locator('link[data-script]').count()).toBe(0);
});

test('no family of fonts has a second file, which a page may lack the letters of, to wait for', async () => {
  const { page } = await reader('en', '/events');
  const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
  expect(families).toEqual(expect.arrayContaining(['Inter latin', 'JetBrains Mono latin']));
  expect(families).toEqual([...new Set(families)]);
});

test('a page whose fonts do not come is shown without them', async () => {
  const { page } = await reader('en', '/events');
  await page.route(/\.woff2$/, () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loading'))).toBe(true);
});

test('the font of texts shows the characters that they have, and no arrow instead of them', async () => {
  const { page } = await reader('en', '/events');
  const differences = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('nothing to measure texts with');
    canvas.font = "100px 'Inter latin'";
    canvas.fontKerning = 'none';
    const width = (text: string): number => canvas.measureText(text).width;
    return ['->', '=>'].map((text) => Math.round(width(text) - width(text.charAt(0)) - width('>')));
  });
  expect(differences).toEqual([0, 0]);
});

test('for a reader of Russian every page asks for its letters, once', async () => {
  const { page } = await reader('ru-RU', '/events/20102');
  expect(await page.locator('link[data-script="cyrillic"]').count()).toBe(2);
});

test.each(paths)('%s is painted before its scripts are fetched, and then they are', async (path) => {
  const { page } = await reader('en', path);
  const { painted, fetched } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
    fetched: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ startTime }) => startTime),
  }));
  expect(fetched.length).toBeGreaterThan(3);
  expect(Math.min(...fetched)).toBeGreaterThan(painted[0] ?? Number.NaN);
});

test('where nobody looks at a page, its scripts do not wait for being seen', async () => {
  const { page } = await reader('en', '/events');
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    globalThis.PerformanceObserver.prototype.observe = () => undefined;
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((run: () => void, delay?: number) => {
      return delay === 3000 ? 0 : setTimeout(run, delay);
    }) as typeof setTimeout;
  });
  await page.reload();
  await scriptsOf(page);
});

test('every script of a page asks to be compiled while it loads', async () => {
  const { page } = await reader('en', '/compare');
  const addresses = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
  expect(addresses).not.toEqual([]);
  for (const address of addresses) {
    const code = await (await fetch(address)).text();
    expect(code.split('\n', 1), address).toEqual(['//# allFunctionsCalledOnLoad']);
  }
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['identity', null],
])('to a browser that takes %s, pages, styles and scripts come as %s', async (accepted, sent) => {
  const html = await ask('/compare', accepted);
  const page = await html.text();
  expect(html.headers.get('content-encoding')).toBe(sent);
  const built = [...page.matchAll(/\/_next\/static\/chunks\/[^"\\]+\.(?:js|css)/g)];
  expect(built).not.toEqual([]);
  for (const [path] of built) {
    const answer = await ask(path, accepted);
    const size = (await answer.text()).length;
    expect(answer.headers.get('cache-control')?.replaceAll(' ', ''), path).toBe('public,max-age=31536000,immutable');
    expect(answer.headers.get('vary'), path).toContain('Accept-Encoding');
    // Under a kilobyte there is nothing to win on the way.
    if (size > 1024) expect(answer.headers.get('content-encoding'), path).toBe(sent);
  }
});

test('events of a subscription are sent when they happen, not gathered to be compressed', async () => {
  const answer = await ask('/graphql', 'br', {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('content-encoding')).toBe('none');
});

test('who may not decide is not sent what a decision has to name', async () => {
  const html = await (await fetch(new URL('/compare', inject('web')))).text();
  expect(html).toContain('lang="pt-PT"');
  expect(html).not.toContain('data-hash');
});
