import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

async function eventIds(page: Page): Promise<(string | undefined)[]> {
  const heads = await page.getByRole('main').locator('tbody th[scope="row"]').allInnerTexts();
  return heads.map((text) => /\d{5}/.exec(text)?.[0]);
}

function columnHead(page: Page, locale: string): Locator {
  return page.getByRole('main').locator(`thead th[data-locale="${locale}"]`);
}

describe('a reviewer comparing Portuguese with Spanish and Russian', () => {
  const warnings = '/compare?locales=pt-PT,es-ES,ru-RU&severity=WARNING';

  test('sees the two warnings in source order, in three columns, in the order asked for', async () => {
    const { page } = await reader('en-US', warnings);
    expect(await eventIds(page)).toEqual(['10301', '20501']);
    const columns = await page
      .getByRole('main')
      .locator('thead th[data-locale]')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-locale')));
    expect(columns).toEqual(['pt-PT', 'es-ES', 'ru-RU']);
  });

  test('restores every view from its address, and Back undoes one step', async () => {
    const { page } = await reader('en-US', warnings);
    await page.getByRole('main').getByRole('checkbox', { name: /error/i }).first().check();
    await page.waitForURL(/severity=.*ERROR/);
    await expect.poll(() => eventIds(page)).toHaveLength(10);
    const address = page.url();
    await page.goBack();
    await expect.poll(() => eventIds(page)).toEqual(['10301', '20501']);
    await page.goto(address);
    expect(await eventIds(page)).toHaveLength(10);
  });

  test('reads in the column heads who translated, when, and that the source versions differ', async () => {
    const { page } = await reader('en-US', warnings);
    const head = async (locale: string) => {
      await columnHead(page, locale).locator('summary').click();
      const text = await columnHead(page, locale).innerText();
      const dates = await columnHead(page, locale)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
      return { text, dates };
    };
    expect((await head('pt-PT')).text).toMatch(/machine translated/i);
    expect((await head('pt-PT')).dates).toEqual(['2019-10-14']);
    for (const [locale, date] of [
      ['es-ES', '2019-10-16'],
      ['ru-RU', '2020-04-21'],
    ] as const) {
      const { text, dates } = await head(locale);
      expect(text).toMatch(/human/i);
      expect(dates).toEqual([date]);
    }
    await page
      .getByRole('main')
      .getByText(/translated from different source versions/i)
      .first()
      .waitFor();
  });

  test('sees the eight errors, the counts 9 / 2 / 8, and hears the number of rows', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES,ru-RU&severity=ERROR');
    expect(await eventIds(page)).toEqual(['10102', '10302', '20102', '20202', '20302', '20402', '20502', '20602']);
    const severities = page.getByRole('main').getByRole('group', { name: /severity/i });
    const counts = (await severities.innerText()).match(/\b\d+\b/g);
    expect([...(counts ?? [])].sort()).toEqual(['2', '8', '9']);
    expect(await page.locator('[aria-live="polite"], [role="status"]').allInnerTexts()).toContainEqual(
      expect.stringMatching(/\b8\b/),
    );
  });

  test('moves a locale, and the address and the columns follow', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES');
    const columns = () =>
      page
        .getByRole('main')
        .locator('thead th[data-locale]')
        .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-locale')));
    expect(await columns()).toEqual(['pt-PT', 'es-ES']);
    await page.goto('/compare?locales=es-ES,pt-PT');
    expect(await columns()).toEqual(['es-ES', 'pt-PT']);
  });

  test('sees an invariant marked alike in every column', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES,ru-RU,it-IT,sv-SE&severity=ERROR');
    const row = page.getByRole('main').locator('tbody tr[data-row]').filter({ hasText: '20102' }).first();
    const cells = await row.locator('td[lang]').all();
    expect(cells).toHaveLength(5);
    for (const cell of cells) {
      const marked = await cell.locator('[data-invariant]').allInnerTexts();
      expect(marked).toContain('PKCS');
    }
  });
});
