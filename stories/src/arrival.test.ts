import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

/** Requests an address of the web client, accepting only these encodings. */
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

const fileNames = (addresses: readonly string[]) => addresses.map((address) => address.split('/').at(-1) ?? '').sort();

describe.each(['en', 'ru-RU'])('for a reader of %s', (locale) => {
  test.each(paths)('%s is set in the fonts of the interface throughout', async (path) => {
    const { page } = await reader(locale, path);
    // On a slow machine the first page may be painted before its fonts have come; it then keeps its fallback fonts.
    await page.reload();
    await page.evaluate(async () => document.fonts.ready);
    expect(await systemFontsOf(page)).toEqual([]);
  });

  test.each(paths)('%s does not move when its fonts come late', async (path) => {
    const { page } = await reader(locale, path);
    const late: (() => void)[] = [];
    await page.route(/\.woff2$/, async (route) => {
      await new Promise<void>((resolve) => late.push(resolve));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // A new session has no fonts in its cache.
    await (await page.context().newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
    expect(late.length).toBeGreaterThan(0);
    for (const come of late) come();
    await page.evaluate(async () => document.fonts.ready);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

test('the fonts of almost every page are preloaded, those of rare letters come only where they are needed', async () => {
  const { page } = await reader('en', '/events/20102');
  const preloaded = await page
    .locator('link[rel="preload"][as="font"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(fileNames(preloaded)).toEqual([
    expect.stringMatching(/^inter_cyrillic_wght/),
    expect.stringMatching(/^inter_latin_wght/),
    expect.stringMatching(/^jetbrains_mono_latin_400/),
  ]);
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  );
  expect(fileNames(fetched).filter((name) => /greek|vietnamese|_ext_/.test(name))).toEqual([]);
});

test('texts are shown as written: no ligature makes an arrow of `->`', async () => {
  const { page } = await reader('en', '/events/20102');
  const areDrawnAsOne = await page.evaluate(() => {
    const width = (text: string): number => {
      const span = document.createElement('span');
      span.style.cssText = 'position: absolute; font-size: 100px; font-kerning: none; white-space: pre';
      span.textContent = text;
      document.body.append(span);
      return span.getBoundingClientRect().width;
    };
    return ['->', '=>'].map((text) => Math.abs(width(text) - width(text.charAt(0)) - width('>')) > 0.5);
  });
  expect(areDrawnAsOne).toEqual([false, false]);
  const ligatures = await page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => getComputedStyle(element).fontVariantLigatures),
  );
  expect(new Set(ligatures)).toEqual(new Set(['none']));
});

describe('a page is readable', () => {
  test.each(paths)('without scripts: %s', async (path) => {
    const { page } = await reader('en', path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
  });

  test.each(paths)('before its scripts have come: %s', async (path) => {
    const { page } = await reader('en', path);
    await page.route(/\.js$/, () => undefined);
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
  });
});

test.each(paths)('%s keeps the rules of its content security policy', async (path) => {
  const { page } = await reader('en', 'about:blank');
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const answer = await page.goto(new URL(path, inject('web')).href);
  await page.waitForLoadState('networkidle');
  const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? '';
  expect(/script-src [^;]*/.exec(policy)?.[0]).toMatch(/^script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'$/);
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([]);
});

test.each([
  ['gzip, deflate, br', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['identity', null],
])('to a browser that accepts %s, pages, styles and scripts are sent with the encoding %s', async (accepted, sent) => {
  const html = await ask('/compare', accepted);
  const page = await html.text();
  expect(html.headers.get('content-encoding')).toBe(sent);
  const built = [...page.matchAll(/\/_next\/static\/chunks\/[^"\\]+\.(?:js|css)/g)];
  expect(built).not.toEqual([]);
  for (const [path] of built) {
    const answer = await ask(path, accepted);
    const size = (await answer.text()).length;
    expect(answer.headers.get('cache-control')?.replaceAll(' ', ''), path).toBe('public,max-age=31536000,immutable');
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    if (size <= 1024) continue; // Not worth compressing.
    expect(answer.headers.get('content-encoding'), path).toBe(sent);
    expect(answer.headers.get('vary'), path).toContain('Accept-Encoding');
  }
});

test('fonts and the icon are sent as what they are: browsers must not guess', async () => {
  const page = await ask('/events', 'identity');
  const named = (page.headers.get('link') ?? '') + (await page.text());
  const files = [...named.matchAll(/\/[\w./-]+\.woff2|\/icon\.png/g)].map(([path]) => path);
  expect(files.some((file) => file.endsWith('.woff2'))).toBe(true);
  expect(files).toContain('/icon.png');
  for (const file of files) {
    const answer = await ask(file, 'identity');
    expect([file, answer.status, answer.headers.get('x-content-type-options')]).toEqual([file, 200, 'nosniff']);
  }
});

test('events of a subscription are sent when they happen, not held back to be compressed', async () => {
  const answer = await ask('/graphql', 'gzip', {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('content-encoding')).toBe('none');
});

test('a visitor who may not decide is not sent what a decision has to name', async () => {
  const html = await (await fetch(new URL('/compare', inject('web')))).text();
  expect(html).toContain('lang="pt-PT"');
  expect(html).not.toContain('textHash');
});
