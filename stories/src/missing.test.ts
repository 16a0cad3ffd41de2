import { describe, expect, inject, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const near99999 = ['20602', '20600', '20502', '20501'];
const smallest = ['10010', '10020', '10100', '10102'];

describe('a reader who asks for what the catalogue does not have', () => {
  test.each([
    ['/events/99999', 'There is no event 99999', near99999.map((id) => `/events/${id}`)],
    ['/events/0', 'There is no event 0', smallest.map((id) => `/events/${id}`)],
    ['/events/abc', '“abc” is not an event ID', smallest.map((id) => `/events/${id}`)],
    ['/events/4294967296', 'There is no event 4294967296', near99999.map((id) => `/events/${id}`)],
    ['/codes/0x00000406', '0x00000406 does not exist', ['/codes/0x00000405', '/codes/0x00000408']],
    ['/codes/0xZZ', '“0xZZ” is not a code', []],
  ])('%s: is told so without scripts, with a 404 and links to the nearest', async (path, title, nearest) => {
    const answer = await fetch(new URL(path, inject('web')));
    expect(answer.status).toBe(404);
    const { page } = await reader('en', path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.title()).toBe(`${title} · Eventide`);
    expect(await page.locator('meta[name="robots"]').first().getAttribute('content')).toContain('noindex');
    const links = await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(nearest);
  });

  test('keeps the language the address has fixed', async () => {
    const { page } = await reader('en', '/events/99999?lang=ru-RU', { javaScriptEnabled: false });
    expect(await page.getByRole('main').getByRole('listitem').getByRole('link').first().getAttribute('href')).toBe(
      '/events/20602?lang=ru-RU',
    );
  });

  test('an event or a code in any spelling is found', async () => {
    for (const path of ['/events/20102', '/codes/401h', '/codes/1025', '/codes/Unknown_Error']) {
      expect([path, (await fetch(new URL(path, inject('web')))).status]).toEqual([path, 200]);
    }
  });

  test('digits alone lead to the code that they are the end of, where they are none in decimal', async () => {
    const { page } = await reader('en', '/codes/401');
    expect(new URL(page.url()).pathname).toBe('/codes/0x00000401');
    expect((await fetch(new URL('/codes/406', inject('web')))).status).toBe(404);
  });

  test('the links lead to the events', async () => {
    const { page } = await reader('en', '/events/99999');
    await page.getByRole('link', { name: '20602' }).click();
    await page.waitForURL('**/events/20602');
    await page.getByRole('heading', { level: 1, name: '20602' }).waitFor();
  });
});
