import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, type Desk, invited, type SignedIn, startDesk } from './desk.ts';
import { reader, useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

const paths = [
  '/',
  '/findings',
  '/findings?rule=polarity',
  '/compare',
  '/events/20202',
  // With a warning under its text, and a list of them.
  '/events/20502?lang=it-IT',
  '/events?lang=it-IT',
  '/codes/0x00000401',
  '/search?q=NDES',
  '/codes',
  '/events',
  '/review',
  '/documents',
  '/documents/it-IT',
  '/catalogs',
  '/decode',
  '/terms',
  '/api-guide',
];

/** One event that is known, two that are not, and a record that cannot be read. */
const log = ['Microsoft Intune Connector', 'Service Control Manager', 'Application Error']
  .map(
    (provider, hour) =>
      `<Event><System><Provider Name="${provider}"/><EventID>20102</EventID><Level>2</Level>` +
      `<TimeCreated SystemTime="2026-01-31T1${hour}:00:00Z"/><Channel>${provider}</Channel></System>` +
      `<EventData><Data Name="DiagnosticCode">0x00000401</Data></EventData></Event>\n`,
  )
  .concat('<Event><System></Oops></Event>\n')
  .join('');

const appearances = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

/** Reads what is folded, too; and what is fetched only then, in the place of a link. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await page.waitForFunction(
    () => document.querySelector('details :is([aria-busy], a[href^="/findings?text="])') === null,
  );
}

async function barriersOf(page: Page): Promise<readonly unknown[]> {
  // No page has a frame, for which the other mode is; and nobody reads here what is in order, which takes most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
}

describe.each(Object.entries(appearances))('in %s', (_, appearance) => {
  test.each(paths)('%s keeps no reader out', async (path) => {
    const { page } = await reader('it-IT', path, appearance);
    await unfold(page);
    expect(await barriersOf(page)).toEqual([]);
  });

  test.each([
    { width: 1280, height: 720 },
    { width: 320, height: 640 },
  ])('a log that was decoded keeps no reader out, at %j', async (viewport) => {
    const { page } = await reader('ru-RU', '/decode', { ...appearance, viewport });
    await page.locator('input[type="file"]:enabled').waitFor({ state: 'attached' });
    await page.locator('textarea').fill(log);
    await page.locator('form:has(textarea) button').click();
    await page.locator('table[aria-rowcount] button').first().click();
    await page.locator('dl').waitFor();
    await unfold(page);
    expect(await barriersOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('of those who sign in', () => {
  let desk: Desk;
  let admin: SignedIn;
  let changed: Buffer;

  beforeAll(async () => {
    desk = await startDesk();
    admin = await acceptLink(desk, desk.adminLink, 'Ada');
    await invited(desk, admin, 'Rita', 'REVIEWER');
    await askAs(desk, admin, 'mutation { createApiToken(name: "nightly", role: VIEWER) { __typename } }');
    const page = await readFile(join(root, 'documents', 'it-it.md'), 'utf8');
    const original = Buffer.from(page);
    changed = Buffer.from(page.replace('Non è possibile rilasciare', 'Impossibile rilasciare'));
    for (const buffer of [changed, original]) {
      const files = [{ name: 'it-it.md', contentBase64: buffer.toString('base64') }];
      const mutation = 'mutation($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }';
      await askAs(desk, admin, mutation, { files });
    }
  });
  afterAll(() => desk.stop());

  const open = async (path: string, appearance: object, as?: SignedIn): Promise<Page> => {
    const { page } = await reader('ru-RU', path, {
      ...{ origin: desk.web, ...appearance },
      ...(as && { storageState: as }),
    });
    return page;
  };
  const keepsNobodyOut = async (page: Page): Promise<void> => {
    await unfold(page);
    expect(await barriersOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  };

  describe.each([
    ...Object.entries(appearances),
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
  ] as const)('in %s', (_, appearance) => {
    test.each([
      '/history',
      '/history?to=2',
      '/documents',
      '/audit',
      '/people',
      '/administration',
      '/account',
      '/review?locale=it-IT',
      '/terms',
    ])('%s keeps nobody out', async (path) => {
      await keepsNobodyOut(await open(path, appearance, admin));
    });

    test('the preview of an import keeps nobody out', async () => {
      const page = await open('/import', appearance, admin);
      const broken = { name: 'broken.md', mimeType: 'text/markdown', buffer: Buffer.from('# Nothing of it\n') };
      const good = { name: 'it-it.md', mimeType: 'text/markdown', buffer: changed };
      await page.locator('input[type="file"]').setInputFiles([good, broken]);
      await page.locator('main details').first().waitFor();
      await keepsNobodyOut(page);
    });

    test.each(['/sign-in', '/sign-in?error=failed', '/sign-in/link?token=none', '/import'])(
      '%s keeps nobody out who has not signed in yet',
      async (path) => {
        await keepsNobodyOut(await open(path, appearance));
      },
    );
  });
});
