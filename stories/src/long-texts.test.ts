import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { type Product, root, startProduct } from './servers.ts';

useBrowser();

/** Puts a text into the description of an event on a page. */
async function describeAs(page: string, event: string, text: string): Promise<void> {
  const before = await readFile(page, 'utf8');
  const after = before.replace(
    new RegExp(`^(\\|\\s*${event}\\s*\\|[^|]*\\|)[^|]*(\\|)`, 'm'),
    (_, head: string, end: string) => `${head} ${text} ${end}`,
  );
  expect(after).not.toBe(before);
  await writeFile(page, after);
}

describe('pages with texts that a machine has broken', () => {
  let folder: string;
  let product: Product;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eventide-'));
    await cp(join(root, 'documents'), folder, { recursive: true });
    await describeAs(join(folder, 'it-it.md'), '20102', 'certificato '.repeat(4_000));
    await describeAs(join(folder, 'sv-se.md'), '20102', 'x'.repeat(20_000));
    await describeAs(join(folder, 'es-es.md'), '20501', 'el certificado certificado que 12 0x00000401 '.repeat(1_500));
    product = await startProduct(folder);
  }, 180_000);

  afterAll(async () => {
    await product.stop();
    await rm(folder, { recursive: true });
  });

  test.each([
    '/events?lang=sv-SE',
    '/events/20102?lang=sv-SE',
    '/events/20501?lang=es-ES',
    '/compare',
    '/findings',
    '/review?locale=sv-SE&at=event/20102/description',
    '/search?q=certificado',
    '/documents/sv-SE',
  ])('%s comes within seconds, and is as wide as the window', async (path) => {
    const { page } = await reader('en-US', '/codes', { origin: product.web });
    const started = performance.now();
    await page.goto(path);
    expect(performance.now() - started).toBeLessThan(10_000);
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(wide).toBeLessThanOrEqual(window);
  });

  test('an event with hundreds of findings shows the first ones, and says how many more there are', async () => {
    const { page } = await reader('en-US', '/events/20501', { origin: product.web });
    const spanish = page.locator('#es-ES');
    expect(await spanish.locator('[data-fingerprint]').count()).toBe(20);
    const more = spanish.locator('[data-more]');
    expect(Number(await more.getAttribute('data-more'))).toBeGreaterThanOrEqual(80);
    expect(await more.innerText()).toMatch(/^\d+ more in the list of all findings$/);
    await more.getByRole('link').click();
    await page.waitForURL(/\/findings\?locale=es-ES/);
    expect(await spanish.locator('mark').count()).toBeLessThanOrEqual(200);
  });
});
