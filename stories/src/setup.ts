import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { startProduct } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    api: string;
    web: string;
    browser: { executablePath: string; args: string[] };
  }
}

/** One product and one browser for all stories; each story opens a context of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  project.vitest.logger.log(`Stories run in ${browser.source}.`);
  const product = await startProduct();
  project.provide('api', product.api);
  project.provide('web', product.web);
  project.provide('browser', { executablePath: browser.executablePath, args: [...browser.args] });
  return product.stop;
}
