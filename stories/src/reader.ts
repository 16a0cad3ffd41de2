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
  options: BrowserContextOptions & { readonly origin?: string; readonly acceptLanguage?: string } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const { origin = inject('web'), acceptLanguage, ...contextOptions } = options;
  // A context's locale writes the header itself, as one language: several are sent without it.
  const languages =
    acceptLanguage === undefined ? { locale } : { extraHTTPHeaders: { 'accept-language': acceptLanguage } };
  const context = await browser.newContext({ ...languages, baseURL: origin, ...contextOptions });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(path);
  if (options.javaScriptEnabled !== false) await scriptsOf(page);
  return { page, context };
}

/** The part of React's own record of a page that {@link scriptsOf} reads. */
interface ReactContainer {
  readonly stateNode: { readonly current: { readonly memoizedState: { readonly isDehydrated: boolean } } };
}

/** Waits until the scripts of a page of the web client handle what a reader does. */
async function scriptsOf(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.querySelector('script[src^="/_next/"]') === null) return true;
    const kept = Object.entries(document).find(([key]) => key.startsWith('__reactContainer'));
    return (kept?.[1] as ReactContainer | undefined)?.stateNode.current.memoizedState.isDehydrated === false;
  });
  // Effects run a task after the page has been hydrated.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
