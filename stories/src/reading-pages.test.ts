import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const desk = { viewport: { width: 1440, height: 900 } };

/** Left and right edge of what stands in header, content and footer, in CSS pixels. */
function edgesOf(page: Page) {
  return page.evaluate(() =>
    ['body > header', 'main', 'body > footer'].map((selector) => {
      const part = document.querySelector(selector);
      if (part === null) throw new Error(`There is no ${selector}.`);
      const { left, right } = part.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(part);
      return [Math.round(left + Number.parseFloat(paddingLeft)), Math.round(right - Number.parseFloat(paddingRight))];
    }),
  );
}

describe('the front page', () => {
  test('begins with the search, and offers an event, a code and a sentence to tap', async () => {
    const { page } = await reader('it-IT', '/', { javaScriptEnabled: false });
    const main = page.getByRole('main');
    const search = await main.getByRole('combobox').boundingBox();
    const table = await main.getByRole('table').first().boundingBox();
    expect(search?.y).toBeLessThan(table?.y ?? 0);
    const examples = main.getByRole('list', { name: 'Ad esempio:' }).getByRole('link');
    expect(await examples.count()).toBe(3);
    const texts = await examples.allInnerTexts();
    expect(texts[0]).toMatch(/^\d+$/);
    expect(texts[1]).toMatch(/^0x[0-9A-F]{8}$/);
    expect(texts[2]).toMatch(/\w+ \w+ \w+/);
    expect(await examples.last().locator('[lang="it-IT"]').count()).toBe(1);
    const addresses = await examples.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) {
      await page.goto(address);
      expect(await main.locator('a[href^="/events/"], a[href^="/codes/"]').count(), address).toBeGreaterThan(0);
    }
  });
});

test.each([
  '/',
  '/events',
  '/events/20102',
  '/codes',
  '/codes/0x00000401',
  '/terms',
  '/documents',
  '/search?q=NDES',
  '/findings',
  '/api-guide',
])('%s: header, content and footer end at the same edges, under a heading of one size', async (path) => {
  const { page } = await reader('ru-RU', path, desk);
  const [header, ...others] = await edgesOf(page);
  expect(header).toEqual([120, 1320]);
  expect(others).toEqual([header, header]);
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('28px');
});

test.each(['/compare', '/review'])('%s takes header and footer along to the width of the window', async (path) => {
  const { page } = await reader('ru-RU', path, desk);
  const [header, ...others] = await edgesOf(page);
  expect(header).toEqual([24, 1416]);
  expect(others).toEqual([header, header]);
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('28px');
});

test('the list of events gives the text the most room, and says each severity in words', async () => {
  const { page } = await reader('ru-RU', '/events', desk);
  const widths = await page
    .locator('main thead th')
    .evaluateAll((all) => all.map((head) => head.getBoundingClientRect().width));
  expect(widths.indexOf(Math.max(...widths))).toBe(3);
  const first = page.locator('main tbody tr').first().getByText('Сведения');
  expect((await first.boundingBox())?.width).toBeGreaterThan(20);
});

describe('on paper', () => {
  /** Pages of A4 that a browser prints. */
  async function sheetsOf(page: Page): Promise<number> {
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    return printed.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  test.each([
    ['ru-RU', '/events/20102'],
    // With a warning under its text.
    ['it-IT', '/events/20502'],
    ['it-IT', '/codes/0x00000401'],
  ])('%s, %s takes one page', async (locale, path) => {
    const { page } = await reader(locale, path);
    expect(await sheetsOf(page)).toBe(1);
  });

  test('the list of events leaves the text the most room', async () => {
    // The width between the margins of an A4 page.
    const { page } = await reader('it-IT', '/events', { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const heads = await page
      .locator('main thead th')
      .evaluateAll((all) => all.map((head) => head.getBoundingClientRect().width));
    expect(heads).toHaveLength(5);
    expect(heads[3]).toBeGreaterThan(300);
    expect(await page.locator('main aside').isVisible()).toBe(false);
  });
});
