import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { type Product, startProduct } from './servers.ts';

useBrowser();

const count = 420;
const idOf = (row: number) => 1000 + row;
const keyOf = (row: number) => `event/${idOf(row)}/description`;
const selectorOf = (row: number) => `tr[id="${keyOf(row)}"]`;

/** A page with as many events, each with a text of its own. */
function pageIn(locale: string, head: string, textOf: (row: number) => string): string {
  const rows = Array.from({ length: count }, (_, row) => `| ${idOf(row)} | Event${row}_Start | ${textOf(row)} |`);
  return `---\ntitle: ${head}\nms.contentlocale: ${locale}\n---\n# <a name="events"></a>${head}\n\n| ID | Name | Description |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const rendered = (page: Page) =>
  page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.row)));

const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.closest('tr')?.id ?? null);

/** Whether a row stands in the window, below the heads of the columns. */
const isInSight = (page: Page, row: number) =>
  page.locator(selectorOf(row)).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const edge = document.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0;
    return bottom > edge && top < innerHeight;
  });

describe('a reviewer comparing more rows than anybody can look at', () => {
  let folder: string;
  let product: Product;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eventide-'));
    await writeFile(
      join(folder, 'es-es.md'),
      pageIn('es-ES', 'Eventos', (row) => `El servicio ${row} se ha iniciado.`),
    );
    await writeFile(
      join(folder, 'pt-pt.md'),
      pageIn('pt-PT', 'Eventos', (row) => `O serviço ${row} foi iniciado.`),
    );
    product = await startProduct(folder);
  }, 180_000);

  afterAll(async () => {
    await product.stop();
    await rm(folder, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { page } = await reader('en-US', path, { origin: product.web, ...options });
    return page;
  }

  test('is sent the first of them, and goes on by links where no script runs', async () => {
    const page = await open('/compare', { javaScriptEnabled: false });
    expect(await rendered(page)).toEqual([...Array(100).keys()]);
    expect(await page.getByRole('main').getByRole('status').first().innerText()).toContain(`${count} events`);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/at=event\/1100\/description/);
    expect((await rendered(page))[0]).toBe(100);
    await page.goto(`/compare?at=${keyOf(415)}`);
    expect((await rendered(page)).at(-1)).toBe(count - 1);
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
  });

  test('scrolls through all of them: what is far from the window is not rendered', async () => {
    const page = await open('/compare');
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(2 * count + 1));
    await expect
      .poll(async () => {
        await page.mouse.move(300, 400);
        await page.mouse.wheel(0, 100_000);
        return (await rendered(page)).at(-1);
      })
      .toBe(count - 1);
    expect(await page.locator(selectorOf(count - 1)).getAttribute('aria-rowindex')).toBe(String(2 * count));
    await expect.poll(async () => (await rendered(page))[0]).toBeGreaterThan(100);
    expect((await rendered(page)).length).toBeLessThanOrEqual(300);
  });

  test('keeps the place in the address, and is there again after a reload', async () => {
    const page = await open('/compare');
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight / 2);
    });
    await page.waitForURL(/at=event\/1\d{3}\/description/);
    const key = new URL(page.url()).searchParams.get('at') ?? '';
    const row = Number(key.split('/')[1]) - idOf(0);
    expect(row).toBeGreaterThan(100);
    await page.goto(page.url());
    await expect.poll(() => isInSight(page, row)).toBe(true);
  });

  test.each(['/compare?at=', '/compare#'])('is led to a row by its address: %s', async (start) => {
    const page = await open(`${start}${keyOf(333)}`);
    await page.locator(selectorOf(333)).waitFor();
    await expect.poll(() => isInSight(page, 333)).toBe(true);
  });

  test('walks on by the keys to rows that are not there yet, and is back at one that was opened', async () => {
    const page = await open('/compare');
    await page.locator(`${selectorOf(99)} [data-row-head] a`).focus();
    for (let row = 100; row < 103; row++) {
      await page.keyboard.press('j');
      await expect.poll(() => inFocus(page)).toBe(keyOf(row));
    }
    await page.keyboard.press('k');
    await expect.poll(() => inFocus(page)).toBe(keyOf(101));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/1101/);
    await page.goBack();
    await expect.poll(() => inFocus(page)).toBe(keyOf(101));
    expect(await isInSight(page, 101)).toBe(true);
  });

  test('prints all of them under heads that are repeated', async () => {
    const page = await open('/compare');
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        document.body.dataset.printed = String(document.querySelectorAll('tr[data-row]').length);
        document.body.dataset.rooms = String(document.querySelectorAll('tbody:not([data-rendered])').length);
        dispatchEvent(new Event('afterprint'));
      };
    });
    await page.getByRole('button', { name: 'Print all rows' }).click();
    await page.locator(`body[data-printed="${count}"][data-rooms="0"]`).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    expect(
      await page
        .locator('thead th')
        .first()
        .evaluate((head) => getComputedStyle(head).position),
    ).toBe('static');
    await expect.poll(async () => (await rendered(page)).length).toBeLessThanOrEqual(300);
  });

  test('is told where rows did not arrive, and tries again', async () => {
    const page = await open('/compare');
    await page.route('**/graphql', (route) => route.fulfill({ status: 503 }));
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    const alert = page.getByRole('main').getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.innerText()).toContain('These rows did not arrive');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).last().click();
    await page.locator(selectorOf(count - 1)).waitFor();
  });
});

describe('a reviewer reading languages against one of them', () => {
  const columns = (page: Page) =>
    page.locator('thead th[data-locale]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-locale')));

  test('chooses the one that stays at the left, by the address', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES,ru-RU&severity=WARNING', {
      viewport: { width: 1440, height: 900 },
    });
    const main = page.getByRole('main');
    await main.getByLabel('Reference').selectOption({ value: 'ru-RU' });
    await page.waitForURL(/reference=ru-RU/);
    await expect.poll(() => columns(page)).toEqual(['ru-RU', 'pt-PT', 'es-ES']);
    const place = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => getComputedStyle(cell).position);
    expect(await place('tr[data-row] td[lang="ru-RU"]')).toBe('sticky');
    expect(await place('tr[data-row] td[lang="es-ES"]')).toBe('relative');
    // A language that is no column is one while it is the reference.
    await page.goto('/compare?locales=pt-PT,es-ES&severity=WARNING&reference=it-IT');
    expect(await columns(page)).toEqual(['it-IT', 'pt-PT', 'es-ES']);
    expect(await main.getByLabel('Reference').inputValue()).toBe('it-IT');
    await page.goBack();
    await expect.poll(() => columns(page)).toEqual(['ru-RU', 'pt-PT', 'es-ES']);
  });

  test('reads the heads of rows and the reference over what scrolls below them', async () => {
    const { page } = await reader('en-US', '/compare?severity=ERROR&reference=it-IT', {
      viewport: { width: 1100, height: 800 },
    });
    const onTop = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((cell) => {
          const { left, top } = cell.getBoundingClientRect();
          return cell.contains(document.elementFromPoint(left + 16, top + 16));
        });
    const region = page.getByRole('region', { name: 'Compare translations' });
    expect(await region.evaluate((box) => (box.scrollLeft = 400))).toBe(400);
    expect(await onTop('tr[data-row] [data-row-head]')).toBe(true);
    expect(await onTop('tr[data-row] td[lang="it-IT"]')).toBe(true);
    expect(await onTop('thead th[data-locale="it-IT"]')).toBe(true);
  });

  test('sees what most languages share, and keys and copies go by the languages all the same', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES,ru-RU&severity=ERROR&reference=consensus');
    const row = page.locator('tr[id="event/20202/description"]');
    expect(await row.locator('td[data-consensus] code').allInnerTexts()).toContain('SVC');
    await row.locator('[data-row-head] a').focus();
    await page.keyboard.press('l');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('pt-PT');
  });

  test('chooses rows closer together', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES&severity=ERROR');
    const height = () =>
      page
        .locator('tr[data-row]')
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
    const roomy = await height();
    await page.getByRole('link', { name: 'Compact rows' }).click();
    await page.waitForURL(/density=compact/);
    await expect.poll(height).toBeLessThan(roomy);
    await page.getByRole('link', { name: 'Roomy rows' }).waitFor();
  });
});

test('the page scrolls under the heads of a table that fits it, on which the filters fold on a phone', async () => {
  const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES', { viewport: { width: 1280, height: 500 } });
  const region = page.getByRole('region', { name: 'Compare translations' });
  expect(await region.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  await page.evaluate(() => {
    scrollTo(0, 900);
  });
  const frame = await page
    .locator('header')
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom);
  await expect
    .poll(() =>
      page
        .locator('thead th')
        .first()
        .evaluate((head) => head.getBoundingClientRect().top),
    )
    .toBeCloseTo(frame, 0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.getByRole('checkbox', { name: /disagree/ }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /disagree/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
