import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

/** The words that are lit, in the order of the page. */
async function lit(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('aligned-term') ?? [])] as Range[];
    return ranges.map((range) => range.toString());
  });
}

/** Rests the pointer on a word of a text; the text must have it. */
async function restOn(page: Page, selector: string, word: string): Promise<void> {
  const text = page.locator(selector).first();
  await text.scrollIntoViewIfNeeded();
  const { x, y } = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`"${wanted}" is not in "${element.textContent}"`);
  }, word);
  await page.mouse.move(x, y);
}

describe('a reviewer resting on a term that nothing is wrong with', () => {
  const row = 'tr[id="event/10102/description"]';

  test('sees its counterparts lit in the other columns, and no longer once the pointer has left', async () => {
    const { page } = await reader('en-US', '/compare?locales=pt-PT,es-ES,ru-RU,sv-SE&severity=ERROR');
    expect(await page.locator(`${row} td[lang="es-ES"] mark`).count()).toBe(0);
    await restOn(page, `${row} td[lang="es-ES"]`, 'certificado');
    await expect.poll(() => lit(page)).toEqual(['certificado', 'certificado', 'сертификат', 'registreringscertifikat']);
    await page.mouse.move(1, 1);
    await expect.poll(() => lit(page)).toEqual([]);
  });

  test('walks to it by the arrow keys', async () => {
    const { page } = await reader('en-US', '/compare?locales=es-ES,ru-RU&severity=ERROR');
    await page.locator(`${row} [data-row-head] a`).focus();
    await page.keyboard.press('ArrowRight');
    // The browser tells of a selection in a task of its own.
    await expect.poll(async () => (await lit(page)).length).toBeGreaterThan(1);
    const first = await lit(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => lit(page)).not.toEqual(first);
    await expect.poll(() => lit(page)).not.toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => lit(page)).toEqual(first);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => lit(page)).toEqual([]);
    const focused = page.locator(`${row} [data-row-head] a:focus`);
    expect(await focused.count()).toBe(1);
  });

  test('sees the same on the page of one event, and of one code', async () => {
    const { page } = await reader('en-US', '/events/10102');
    await restOn(page, 'li [lang="es-ES"][data-terms]', 'conector');
    await expect.poll(() => lit(page)).toContain('anslutningsappens');
    await page.goto(new URL('/codes/0x00000400', page.url()).href);
    await restOn(page, 'li [lang="it-IT"][data-terms]', 'server');
    await expect.poll(() => lit(page)).toEqual(expect.arrayContaining(['servidor', 'сервер', 'servern']));
  });
});
