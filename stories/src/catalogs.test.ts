import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { type Product, root, startProduct } from './servers.ts';

useBrowser();

const pages = join(root, 'stories', 'pages', 'print-relay');

describe('two catalogues', () => {
  let folder: string;
  let product: Product;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eventide-catalogs-'));
    await cp(join(root, 'documents'), folder, { recursive: true });
    const relay = join(folder, 'print-relay');
    await mkdir(relay);
    await cp(join(pages, 'relay.md'), join(relay, 'relay.en-us.md'));
    await cp(join(pages, 'sv-se.md'), join(relay, 'sv-se.md'));
    const settings = { name: 'Print relay', source: 'en-US', logNames: ['Print Relay'] };
    await writeFile(join(relay, 'catalog.json'), JSON.stringify(settings));
    product = await startProduct(folder);
  });

  afterAll(async () => {
    await product.stop();
    await rm(folder, { recursive: true });
  });

  const open = async (path: string, options: Parameters<typeof reader>[2] = {}, locale = 'en-US'): Promise<Page> =>
    (await reader(locale, path, { origin: product.web, ...options })).page;
  const pathOf = (page: Page): string => new URL(page.url()).pathname;
  const status = async (path: string): Promise<number> =>
    (await fetch(new URL(path, product.web), { redirect: 'manual' })).status;

  test('have addresses of their own; those of the default one have no prefix', async () => {
    expect(await status('/events/20102')).toBe(200);
    expect(await status('/c/print-relay/events/20102')).toBe(200);
    expect(await status('/c/print-relay/events/20100')).toBe(404);
    const redirect = await fetch(new URL('/c/certificate-connector/events?severity=ERROR', product.web), {
      redirect: 'manual',
    });
    expect([redirect.status, new URL(redirect.headers.get('location') ?? '', product.web).href]).toEqual([
      308,
      `${product.web}/events?severity=ERROR`,
    ]);
  });

  test('document the same number each in its own words', async () => {
    const page = await open('/c/print-relay/events/20102');
    await page.getByText('The relay cannot sign in to the queue.').first().waitFor();
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
      `${product.web}/c/print-relay/events/20102`,
    );
    expect(await page.title()).toBe('20102 · Print relay · Eventide');
    // Without a symbol, the event is called by its ID, which is shown once.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('20102');
    await page.getByRole('heading', { name: 'Further text' }).waitFor();
    await page.getByText('Renew the password of the relay.').waitFor();
    await page.goto('/events/20102');
    await page.getByRole('heading', { level: 1, name: '20102 PkcsCertIssue_Failure' }).waitFor();
  });

  test('are switched between with the keyboard, on the same page', async () => {
    const page = await open('/compare');
    const button = page.getByRole('button', { name: /^Catalogue:/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Catalogue' });
    await menu.getByRole('link', { name: 'Print relay' }).press('Enter');
    await page.waitForURL('**/c/print-relay/compare');
    expect(await button.innerText()).toContain('Print relay');
    await page.getByRole('rowheader', { name: '7001' }).waitFor();

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Events' }).click();
    await page.waitForURL('**/c/print-relay/events');
    expect(await page.getByRole('status').first().innerText()).toBe('6 events');
    await button.click();
    await menu.getByRole('link', { name: /Certificate Connector/ }).click();
    await page.waitForURL((url) => url.pathname === '/events');
    expect(await page.getByRole('status').first().innerText()).toBe('19 events');
    await page.goBack();
    await page.waitForURL('**/c/print-relay/events');
    await page.getByRole('rowheader', { name: '7001' }).waitFor();
  });

  test('are switched between without scripts', async () => {
    const page = await open('/c/print-relay/events', { javaScriptEnabled: false });
    await page.getByRole('button', { name: /^Catalogue:/ }).click();
    const menu = page.getByRole('navigation', { name: 'Catalogue' });
    await menu.getByRole('link', { name: /Certificate Connector/ }).click();
    expect(pathOf(page)).toBe('/events');
  });

  test.each(['', '/events', '/events/20102', '/codes', '/codes/0x00007A04', '/compare', '/findings', '/review'])(
    'are not left by any link or form of %s',
    async (path) => {
      const page = await open(`/c/print-relay${path}`, { javaScriptEnabled: false });
      const menu = '#catalog-menu, [aria-labelledby="catalogues"]';
      const hrefs = await page
        .locator('a[href^="/"]')
        .evaluateAll(
          (all, other) => all.filter((link) => link.closest(other) === null).map((link) => link.getAttribute('href')),
          menu,
        );
      const actions = await page
        .locator('form:not([method="post"])')
        .evaluateAll((all) => all.map((form) => form.getAttribute('action')));
      expect(hrefs.length).toBeGreaterThan(5);
      // A download names its catalogue beside its path.
      const ownPlace = /^\/c\/print-relay(?=[/?#]|$)|^\/export\/\w+\?(?:[^#]*&)?catalog=print-relay(?:&|$)/;
      for (const address of [...hrefs, ...actions]) expect(address).toMatch(ownPlace);
    },
  );

  test('filters and keys keep the catalogue', async () => {
    const page = await open('/c/print-relay/events');
    await page.getByRole('checkbox', { name: 'Error' }).first().check();
    await page.waitForURL('**/c/print-relay/events?severity=ERROR');
    expect(await page.getByRole('status').first().innerText()).toBe('3 events');
    await page.getByRole('row').filter({ hasText: '7020' }).getByText('The printer does not answer.').click();
    await page.waitForURL('**/c/print-relay/events/7020');
    await page.goto('/c/print-relay/compare');
    await page.getByRole('rowheader', { name: '7001' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/c/print-relay/events/7001');
  });

  test('are searched together, and each match says which one it is in', async () => {
    const page = await open('/events');
    await page.keyboard.press('/');
    await page.keyboard.type('20102');
    const options = page.getByRole('option');
    await options.filter({ hasText: 'Print relay' }).waitFor();
    expect(await options.filter({ hasText: /Certificate Connector/ }).count()).toBeGreaterThan(0);
    await options.filter({ hasText: 'Print relay' }).first().click();
    await page.waitForURL('**/c/print-relay/events/20102');

    await page.goto('/search?q=printer');
    const hit = page.getByRole('main').getByRole('listitem').filter({ hasText: '7020' });
    expect(await hit.innerText()).toContain('Print relay');
    await hit.getByRole('link').first().click();
    await page.waitForURL('**/c/print-relay/events/7020');
  });

  test('further texts are compared in rows of their own', async () => {
    const page = await open('/c/print-relay/compare?kind=other');
    const row = page.locator('[id="event/7010/text/1"]');
    expect(await row.innerText()).toContain('further text 1');
    expect(await row.locator('td[lang="sv-SE"]').innerText()).toContain('Se efter om skrivaren har papper.');
    await page.goto('/compare');
    await page.getByRole('navigation', { name: 'Rows' }).waitFor();
    expect(await page.getByRole('link', { name: 'Further texts' }).count()).toBe(0);
  });

  test('are copied with the log that their events are in', async () => {
    const page = await open('/c/print-relay/events/7020');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PowerShell' }).waitFor();
    expect(await page.content()).toContain("@{LogName='Print Relay'; Id=7020}".replaceAll("'", "'"));
  });

  test('that do not exist are answered with 404 and the list of those that do', async () => {
    for (const path of ['/c/nothing', '/c/nothing/events/20102']) {
      expect([path, await status(path)]).toEqual([path, 404]);
      const page = await open(path, { javaScriptEnabled: false });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('There is no catalogue “nothing”');
      expect(await page.title()).toBe('There is no catalogue “nothing” · Eventide');
      const links = page.getByRole('main').getByRole('link');
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        '/',
        '/c/print-relay',
      ]);
    }
    expect(await status('/c/print-relay/nothing')).toBe(404);
  });

  test('the source is marked, and a page is shown line by line in its own language', async () => {
    const page = await open('/c/print-relay/documents');
    const row = page.getByRole('row').filter({ hasText: 'en-US' });
    expect(await row.innerText()).toContain('Source');
    expect(await page.getByRole('button', { name: /Remove/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Page as text sv-SE' }).click();
    await page.waitForURL('**/c/print-relay/documents/sv-SE');
    const lines = page.locator('ol[lang="sv-SE"][dir="ltr"] > li');
    expect(await lines.first().innerText()).toBe('---');
    expect(await page.locator('#L2').innerText()).toBe('title: Skrivarreläets händelser');
    expect(await status('/c/print-relay/documents/fr-FR')).toBe(404);
  });
});
