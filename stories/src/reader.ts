import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

let browser: Browser;

/** Starts the browser for the stories of a file. Call once at its top level. */
export function useBrowser(): void {
  beforeAll(async () => {
    const { executablePath, args } = inject('browser');
    browser = await chromium.launch({ executablePath, args: [...args, '--no-sandbox', '--disable-dev-shm-usage'] });
  });
  afterAll(async () => {
    await browser.close();
  });
}

/** A reader of one language with a page open at a path of the web client; closed when the test ends. */
export async function reader(
  locale: string,
  path: string,
  options: BrowserContextOptions & { readonly origin?: string } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const { origin = inject('web'), ...contextOptions } = options;
  const context = await browser.newContext({ locale, baseURL: origin, ...contextOptions });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(path);
  return { page, context };
}
