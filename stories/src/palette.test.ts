import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { awake } from './desk.ts';
import { reader, useBrowser } from './reader.ts';

useBrowser();

async function palette(language: string, path: string) {
  const { page } = await reader(language, path);
  await awake(page);
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return { page, dialog };
}

describe('the palette', () => {
  test('leads to a page by its name, from the keyboard alone', async () => {
    const { page } = await palette('it-IT', '/events');
    await page.keyboard.type('confr');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare$/);
  });

  test('leads to an event by its ID', async () => {
    const { page, dialog } = await palette('en-US', '/documents');
    await page.keyboard.type('20102');
    await dialog.getByRole('menuitem', { name: /20102/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/20102$/);
  });

  test('does what a key of the page does, and shows that key', async () => {
    const { page, dialog } = await palette('en-US', '/events');
    await page.keyboard.type('this list');
    const item = dialog.getByRole('menuitem', { name: 'This list' });
    expect(await item.locator('kbd').innerText()).toBe('?');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  });

  test('changes the language of the interface and stays on the page', async () => {
    const { page } = await palette('en-US', '/events?severity=ERROR');
    await page.keyboard.type('русский');
    await page.keyboard.press('Enter');
    await page.locator('html[lang=ru]').waitFor();
    expect(new URL(page.url()).search).toBe('?severity=ERROR');
  });

  test('says what matches nothing, and gives the focus back when it is closed', async () => {
    const { page, dialog } = await palette('en-US', '/events');
    await page.keyboard.type('qqqqqqqq');
    await dialog.getByText('Nothing matches “qqqqqqqq”').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('has no accessibility violation', async () => {
    const { page } = await palette('ru-RU', '/events');
    await page.keyboard.type('код');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
