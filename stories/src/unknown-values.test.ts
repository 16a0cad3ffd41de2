import { expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

test.each([
  ['/events?severity=WRONG&outcome=ERROR', 'severity=WRONG', 'severity can be ERROR, WARNING, INFORMATION'],
  ['/events?operation=Nap&severity=ERROR', 'operation=Nap', 'operation can be '],
  ['/events?code=0x999&severity=ERROR', 'code=0x00000999', 'code can be 0x00000000'],
  ['/findings?rule=tipo', 'rule=tipo', 'rule can be '],
  ['/compare?locales=xx,it-IT', 'locales=xx', 'locales can be es-ES, it-IT, pt-PT, ru-RU, sv-SE'],
  ['/codes?kind=odd', 'kind=odd', 'kind can be '],
])('%s: a reader is told which value is unknown, and which there are', async (path, unknown, known) => {
  const { page } = await reader('en', path, { javaScriptEnabled: false });
  const note = await page.getByRole('main').getByRole('note').filter({ hasText: unknown }).innerText();
  expect(note).toContain(known);
});

test('the rest of the filter still applies', async () => {
  const { page } = await reader('en', '/events?operation=Nap&severity=ERROR', { javaScriptEnabled: false });
  expect(await page.getByRole('main').getByRole('status').first().innerText()).toBe('8 events');
  await page.goto('/compare?locales=xx,it-IT');
  expect(await page.locator('thead th[lang], thead [lang="it-IT"]').count()).toBeGreaterThan(0);
  expect(await page.locator('thead [lang="ru-RU"]').count()).toBe(0);
});

test('a reader of Russian is told in Russian', async () => {
  const { page } = await reader('ru-RU', '/events?severity=WRONG', { javaScriptEnabled: false });
  const note = await page.getByRole('main').getByRole('note').filter({ hasText: 'severity=WRONG' }).innerText();
  expect(note).toContain('Значения severity: ERROR, WARNING, INFORMATION');
});
