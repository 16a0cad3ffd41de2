import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const queueOf = (page: Page) => page.getByRole('navigation', { name: 'To review' });
const waiting = (page: Page) => queueOf(page).locator('[data-queued]');

describe('a reviewer who comes to the desk', () => {
  test('begins with a critical text, in a language that has one', async () => {
    const { page } = await reader('en-US', '/review');
    const current = page.getByRole('navigation', { name: 'Language' }).locator('[aria-current]');
    expect(await current.innerText()).toMatch(/italiano/);
    expect(await waiting(page).first().getAttribute('data-worst')).toBe('CRITICAL');
    expect(await waiting(page).first().locator('[aria-current]').count()).toBe(1);
    await page.locator('[data-subject] [data-severity="CRITICAL"]').first().waitFor();
  });

  test('begins in the language they read, where it has something to do', async () => {
    const { page } = await reader('pt-PT', '/review');
    expect(await page.locator('[data-subject] [lang="pt-PT"]').count()).toBeGreaterThan(0);
  });

  test('chooses the languages they review, and finds them first when they come again', async () => {
    const { page } = await reader('en-US', '/review');
    await page.getByText('My languages').click();
    await page.getByRole('checkbox', { name: 'svenska' }).check();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.waitForURL(/\/review$/);
    const languages = page.getByRole('navigation', { name: 'Language' }).getByRole('link');
    expect(await languages.first().innerText()).toMatch(/^svenska/);
    expect(await languages.first().getAttribute('aria-current')).toBe('true');
  });

  test('is told how much waits in each language', async () => {
    const { page } = await reader('en-US', '/review?locale=pt-PT');
    const count = Number(/\d+/.exec(await queueOf(page).getByRole('status').innerText())?.[0]);
    expect(count).toBe(await waiting(page).count());
    const portuguese = page.getByRole('navigation', { name: 'Language' }).locator('[aria-current]');
    expect(await portuguese.getAttribute('data-waiting')).toBe(String(count));
  });

  test('has texts to read before them, and no front matter, whatever is not reviewed', async () => {
    const { page } = await reader('en-US', '/review?locale=sv-SE&queue=all');
    const names = await waiting(page).allInnerTexts();
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => name.includes('Front matter'))).toEqual([]);
    expect(names.filter((name) => /^\S*\/\S*$/.test(name))).toEqual([]);
    expect(names.some((name) => name.includes('Page title'))).toBe(true);
  });

  test('narrows the queue as the list of findings, by the address, and takes a filter off again', async () => {
    const { page } = await reader('en-US', '/review?locale=pt-PT&severity=MAJOR');
    const all = await waiting(page).count();
    expect(
      await queueOf(page)
        .getByRole('checkbox', { name: /^Major/ })
        .isChecked(),
    ).toBe(true);
    await queueOf(page).getByRole('searchbox').fill('SVC');
    await page.waitForURL(/text=SVC/);
    await expect.poll(() => waiting(page).count()).toBeLessThan(all);
    expect(await waiting(page).count()).toBeGreaterThan(0);
    await queueOf(page).getByRole('link', { name: 'Remove Text: SVC' }).click();
    await expect.poll(() => waiting(page).count()).toBe(all);
    await queueOf(page).getByRole('link', { name: 'Remove Severity (MQM): Major' }).click();
    await expect.poll(() => waiting(page).count()).toBeGreaterThan(all);
  });

  test('sees only languages that a machine has translated, where they ask for those', async () => {
    const { page } = await reader('en-US', '/review?translation=MACHINE');
    const languages = page.getByRole('navigation', { name: 'Language' }).getByRole('link');
    expect(await languages.count()).toBe(1);
    expect(await languages.first().innerText()).toMatch(/português/);
  });

  test('is told of a value that no filter has', async () => {
    const { page } = await reader('en-US', '/review?locale=pt-PT&severity=FATAL');
    expect(await queueOf(page).getByRole('note').innerText()).toContain('severity=FATAL');
  });
});

describe('a view of the queue', () => {
  test('is saved under a name, found again in the same browser, and removed', async () => {
    const { page } = await reader('en-US', '/review?locale=pt-PT&severity=MAJOR&kind=EVENT_DESCRIPTION');
    const filtered = await waiting(page).count();
    const views = queueOf(page).getByRole('group').filter({ hasText: 'Saved views' });
    await views.getByText('Saved views').click();
    await views.getByLabel('Name of this view').fill('  Portuguese majors ');
    await page.keyboard.press('Enter');
    const link = views.getByRole('link', { name: 'Portuguese majors' });
    expect(await link.getAttribute('aria-current')).toBe('true');

    await page.goto('/review?locale=sv-SE');
    await views.getByText('Saved views (1)').click();
    expect(await link.getAttribute('aria-current')).toBeNull();
    await link.click();
    await page.waitForURL(/locale=pt-PT&severity=MAJOR&kind=EVENT_DESCRIPTION/);
    await expect.poll(() => waiting(page).count()).toBe(filtered);

    // The other list has views of its own.
    await page.goto('/findings');
    expect(await page.getByText('Saved views (1)').count()).toBe(0);
    await page.goto('/review');
    await views.getByText('Saved views (1)').click();
    await views.getByRole('button', { name: 'Remove the view Portuguese majors' }).click();
    await expect.poll(() => views.getByRole('link').count()).toBe(0);
  });
});
