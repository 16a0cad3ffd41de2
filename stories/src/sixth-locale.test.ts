import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { type Product, root, startProduct } from './servers.ts';

useBrowser();

describe('a sixth locale dropped into documents/', () => {
  let folder: string;
  let product: Product;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eventide-'));
    await cp(join(root, 'documents'), folder, { recursive: true });
    await cp(join(root, 'stories', 'pages', 'he-il.md'), join(folder, 'he-il.md'));
    product = await startProduct(folder);
  });

  afterAll(async () => {
    await product.stop();
    await rm(folder, { recursive: true });
  });

  test('is served by the API', async () => {
    const query = `{ catalog { locales { locale direction } } event(eventId:20102) { translations { locale } description(locale:"he-IL") { locale isFallback direction } } }`;
    const response = await fetch(`${product.api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { catalog: { locales: unknown[] }; event: { translations: { locale: string }[]; description: unknown } };
    };
    expect(data.catalog.locales).toHaveLength(6);
    expect(data.catalog.locales).toContainEqual({ locale: 'he-IL', direction: 'RTL' });
    expect(data.event.translations.map(({ locale }) => locale)).toContain('he-IL');
    expect(data.event.description).toEqual({ locale: 'he-IL', isFallback: false, direction: 'RTL' });
  });

  test('is on the overview, the event page, the code page and in compare, right to left', async () => {
    const { page } = await reader('en-US', '/', { origin: product.web });
    expect(await page.getByRole('main').innerText()).toContain('he-IL');
    for (const path of ['/events/20102', '/codes/0x00000401', '/compare?locales=he-IL,es-ES']) {
      await page.goto(path);
      const text = page.getByRole('main').locator('[lang="he-IL"][dir="rtl"]').first();
      await text.waitFor({ state: 'attached' });
      expect(await text.innerText()).toMatch(/\p{Script=Hebrew}/u);
    }
  });

  test('is what a Hebrew reader reads', async () => {
    const { page } = await reader('he-IL', '/events/20102', { origin: product.web });
    const text = page.getByRole('main').locator('p[lang="he-IL"]').first();
    expect(await text.getAttribute('dir')).toBe('rtl');
    expect(await text.innerText()).toMatch(/\p{Script=Hebrew}/u);
    expect(await page.getByRole('main').getByRole('note').count()).toBe(0);
  });
});
