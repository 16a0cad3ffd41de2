import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake } from './desk.ts';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-fingerprint]')?.dataset.fingerprint ?? null);

async function open(path: string): Promise<Page> {
  const { page } = await reader('en-US', path);
  await awake(page);
  return page;
}

describe('a reader of lists, by the keyboard', () => {
  test('walks from finding to finding, opens one for review, and is back at it afterwards', async () => {
    const page = await open('/findings?locale=pt-PT');
    const fingerprints = await page
      .getByRole('main')
      .locator('[data-fingerprint]')
      .evaluateAll((notes) => notes.map((note) => (note as HTMLElement).dataset.fingerprint));
    await page.keyboard.press('j');
    expect(await inFocus(page)).toBe(fingerprints[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await inFocus(page)).toBe(fingerprints[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/review\?locale=pt-PT&at=/);
    await page.locator('[data-subject]').waitFor();
    await page.goBack();
    await expect.poll(() => inFocus(page)).toBe(fingerprints[1]);
  });

  test('dismisses the finding in focus with one key, once they have signed in', async () => {
    const page = await open('/findings?locale=pt-PT');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('[data-said]').innerText()).toContain('sign in to decide');
  });

  test('is back at the row of the comparison that was opened', async () => {
    const page = await open('/compare?locales=pt-PT,es-ES&severity=ERROR');
    for (let row = 0; row < 3; row++) await page.keyboard.press('j');
    const row = () => page.evaluate(() => document.activeElement?.closest('tr')?.id ?? null);
    const walkedTo = await row();
    expect(walkedTo).toMatch(/^event\//);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/\d+/);
    await page.goBack();
    await expect.poll(row).toBe(walkedTo);
  });

  test.each(['/', '/events', '/events/20102', '/codes', '/compare', '/findings', '/review', '/terms', '/documents'])(
    'is told the keys of %s',
    async (path) => {
      const page = await open(path);
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keys' });
      await dialog.waitFor();
      expect(await dialog.locator('dt').count()).toBeGreaterThan(1);
    },
  );
});
