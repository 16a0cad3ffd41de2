import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, asksFor, colleague, invited, startDesk } from './desk.ts';
import type { Desk, SignedIn } from './desk.ts';
import { useBrowser } from './reader.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;
let rita: SignedIn;

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
  rita = await invited(desk, ada, 'Rita', 'REVIEWER');
}, 240_000);
afterAll(() => desk.stop());

/** The concept that the Spanish pages call so. */
const concept = (page: Page, term: string) =>
  page
    .locator('[data-concept]')
    .filter({ has: page.locator(`h2[lang="es-ES"]`, { hasText: new RegExp(`^${term}$`) }) });

async function findingsOn(page: Page, term: string): Promise<number> {
  const summary = concept(page, term).locator('summary');
  return (await summary.count()) === 0 ? 0 : Number.parseInt(await summary.innerText());
}

/** A review takes seconds where other stories run beside it. */
const reviewed = { timeout: 60_000 };

describe('a term', () => {
  test('is taken into the term base and forbidden by key; the texts are held to it at once, until that is undone', async () => {
    const watcher = await colleague(desk, '/terms?text=certificado', rita);
    const page = await colleague(desk, '/terms?text=certificado', ada);
    const before = await findingsOn(page, 'certificado');
    await concept(page, 'certificado').focus();
    await page.keyboard.press('p');
    await expect.poll(() => concept(page, 'certificado').getAttribute('data-source')).toBe('STORED');
    await concept(page, 'certificado').getByRole('button', { name: 'Forbid “certificato”' }).focus();
    await page.keyboard.press('f');
    await expect.poll(() => page.locator('[data-said]').innerText()).toContain('Term forbidden: certificato');
    await expect.poll(() => findingsOn(page, 'certificado'), reviewed).toBeGreaterThan(before);
    await expect.poll(() => findingsOn(watcher, 'certificado'), reviewed).toBeGreaterThan(before);
    const list = await colleague(desk, '/findings?rule=term-base&locale=it-IT');
    expect(await list.locator('[data-fingerprint]').count()).toBeGreaterThan(0);

    await page.getByText('Download', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'TBX 3: Term base' }).click(),
    ]);
    const tbx = readFileSync(await download.path(), 'utf8');
    expect(tbx).toContain('<term>certificato</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts');

    await concept(page, 'certificado').focus();
    await page.keyboard.press('z');
    await expect.poll(() => findingsOn(page, 'certificado'), reviewed).toBe(before);
    await page.keyboard.press('z');
    await expect.poll(() => concept(page, 'certificado').getAttribute('data-source')).toBe('MINED');
  }, 240_000);

  test('that somebody has changed meanwhile is not overwritten', async () => {
    const page = await colleague(desk, '/terms', rita);
    await page.getByRole('button', { name: 'New concept' }).click();
    await page.getByRole('textbox', { name: 'Definition', exact: true }).fill('Who issues certificates.');
    await page.locator('input[name="it-IT PREFERRED"]').fill('autorità');
    await page.locator('input[name="it-IT FORBIDDEN"]').fill('ente | ufficio');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.locator('[data-said]').innerText()).toContain('Concept saved');
    const row = (of: Page) => of.locator('[data-source="STORED"]').filter({ hasText: 'autorità' });
    await expect
      .poll(() => row(page).locator('[data-state="FORBIDDEN"] [lang]').allInnerTexts())
      .toEqual([...['ente', 'ufficio']]);

    // Between the press of a button and its arrival, somebody else is faster.
    const other = await colleague(desk, '/terms?source=STORED', ada);
    await other.route('**/graphql', async (route) => {
      if (asksFor(route.request(), 'RemoveConcept')) {
        await row(page).getByRole('button', { name: 'Allow “ente”' }).click();
        await expect.poll(() => page.locator('[data-said]').innerText()).toContain('Term allowed: ente');
      }
      await route.continue();
    });
    await row(other).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => other.locator('dialog[open]').innerText()).toContain('now says something else');
    expect(await row(page).count()).toBe(1);
  }, 120_000);

  test('is only looked at by who has not signed in', async () => {
    const page = await colleague(desk, '/terms?source=MINED');
    await page.keyboard.press('j');
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('[data-said]').innerText()).toContain('sign in to decide');
    await page.keyboard.press('e');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

describe('the list of terms', () => {
  test('is narrowed from the address, and says what to drop where nothing is left', async () => {
    const page = await colleague(desk, '/terms?source=MINED&findings=1');
    const count = await page.locator('[data-concept]').count();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('[data-concept] summary').count()).toBe(count);
    const empty = await colleague(desk, '/terms?text=zzzz');
    await expect.poll(() => empty.getByRole('status').first().innerText()).toContain('No concept matches');
    await empty.getByRole('link', { name: /Remove Term or definition/ }).click();
    await expect.poll(() => empty.locator('[data-concept]').count()).toBeGreaterThan(10);
  });
});
