import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium that can be started, and where it came from. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly source: string;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const command of commands) {
      const path = join(folder, command);
      if (await isExecutable(path)) return path;
    }
  }
  return null;
}

/** The browser that an npm package ships: no system package, no download of its own. Linux only. */
async function fromPackage(): Promise<FoundBrowser> {
  // The package unpacks its own system libraries only where it believes to be on Lambda; read when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: await packaged.executablePath(),
    args: packaged.args,
    source: 'the @sparticuz/chromium package',
  };
}

/**
 * Finds a browser: `EVENTIDE_BROWSER`, then the system's Chromium, Chrome or Edge, then Playwright's, then the one in
 * the npm package.
 *
 * @throws Error with what to do where there is none: browser tests are never skipped silently.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env.EVENTIDE_BROWSER;
  if (chosen !== undefined && chosen !== '') {
    if (!(await isExecutable(chosen))) {
      throw new Error(`EVENTIDE_BROWSER is ${chosen}, which cannot be executed. Name a Chromium, or unset it.`);
    }
    return { executablePath: chosen, args: [], source: 'EVENTIDE_BROWSER' };
  }
  const system = await onPath();
  if (system !== null) return { executablePath: system, args: [], source: system };
  const playwrights = chromium.executablePath();
  if (await isExecutable(playwrights)) return { executablePath: playwrights, args: [], source: 'Playwright' };
  if (process.platform === 'linux') return fromPackage();
  throw new Error(
    'No Chromium was found. Install Chrome, or name a browser in EVENTIDE_BROWSER; the stories need one.',
  );
}
