import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, colleague, type Desk, type SignedIn, startDesk } from './desk.ts';
import { useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

const pages = join(root, 'stories', 'pages', 'print-relay');

describe('pages of another article', () => {
  let desk: Desk;
  let admin: SignedIn;

  beforeAll(async () => {
    desk = await startDesk();
    admin = await acceptLink(desk, desk.adminLink, 'Ada');
  });
  afterAll(() => desk.stop());

  const choose = async (page: Page, ...files: readonly (readonly [name: string, path: string])[]): Promise<void> => {
    const chosen = await Promise.all(
      files.map(async ([name, path]) => ({ name, mimeType: 'text/markdown', buffer: await readFile(path) })),
    );
    await page.locator('input[type="file"]').setInputFiles(chosen);
  };
  const slugs = async (): Promise<readonly string[]> => {
    const { catalogs } = await askAs<{ catalogs: readonly { slug: string }[] }>(desk, admin, '{ catalogs { slug } }');
    return catalogs.map(({ slug }) => slug);
  };

  test('are refused where they do not belong, and make a new catalogue when told to', async () => {
    const page = await colleague(desk, '/import', admin);
    await choose(page, ['relay.md', join(pages, 'relay.md')], ['sv-se.md', join(pages, 'sv-se.md')]);
    const relay = page.getByRole('listitem').filter({ hasText: 'relay.md' });

    // The page does not say its language.
    await relay.getByText('The page does not say its language.').waitFor();
    await relay.getByLabel('Language of the page').fill('klingon');
    await relay.getByRole('button', { name: 'Read the page again' }).click();
    await relay.getByText('“klingon” is the tag of no known language.').waitFor();
    await relay.getByLabel('Language of the page').fill('en-us');
    await relay.getByLabel('The other languages are translated from this page').check();
    await relay.getByRole('button', { name: 'Read the page again' }).click();

    // It fits no catalogue, and says by how much.
    await page.getByText('This page belongs to another article').first().waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/\b10 events and codes/);
    expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Make a new catalogue' }).first().click();
    await page.getByLabel('Name of the new catalogue in addresses').fill('print-relay');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText('This makes the new catalogue “print-relay”.').waitFor();
    expect(await slugs()).toEqual(['certificate-connector']);
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: 'Applied: this is revision 1.' }).waitFor();
    expect(await slugs()).toEqual(['certificate-connector', 'print-relay']);
    await page.getByRole('link', { name: 'What changed' }).click();
    await page.waitForURL('**/c/print-relay/history?to=1');

    await page.goto('/c/print-relay/documents');
    expect(await page.getByRole('row').filter({ hasText: 'en-US' }).innerText()).toContain('Source');
  });

  test('never replace a page of the catalogue that is named: the numbers say why', async () => {
    const page = await colleague(desk, '/c/print-relay/import', admin);
    await page.getByRole('combobox', { name: 'Catalogue' }).selectOption('in print-relay');
    await choose(page, ['sv-se.md', join(root, 'documents', 'sv-se.md')]);
    await page.getByText('This page belongs to another article').waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/\b1 of its 31 events and codes/);
    expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Find where it belongs' }).click();
    await page.getByText('Nothing would change').waitFor();
    await page.getByText(/For the catalogue “.*Certificate Connector/).waitFor();
  });

  test('preview which decisions end and which findings come and go', async () => {
    const text =
      '{ segments(catalog: "certificate-connector", where: { key: ["event/20102/description"] }, first: 1) { nodes { translations(locales: ["it-IT"]) { textHash } } } }';
    const { segments } = await askAs<{
      segments: { nodes: readonly { translations: readonly { textHash: string }[] }[] };
    }>(desk, admin, text);
    const textHash = segments.nodes[0]?.translations[0]?.textHash;
    await askAs(
      desk,
      admin,
      'mutation ($texts: [ReviewedTextInput!]!) { reviewTranslations(state: APPROVED, texts: $texts) { __typename } }',
      { texts: [{ segmentKey: 'event/20102/description', locale: 'it-IT', textHash, version: 0 }] },
    );
    const page = await colleague(desk, '/import', admin);
    const italian = await readFile(join(root, 'documents', 'it-it.md'), 'utf8');
    const changed = italian.replace('Non è possibile rilasciare un certificato PKCS.', 'Rilasciato un certificato.');
    const buffer = Buffer.from(changed);
    await page.locator('input[type="file"]').setInputFiles([{ name: 'it-it.md', mimeType: 'text/markdown', buffer }]);
    await page.getByText('Decisions that end, because their text changes: 1').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^it-IT Event 20102, description.*· Approved · Ada$/ })
      .waitFor();
    await page.getByText(/Findings that appear: \d/).waitFor({ timeout: 60_000 });
    await page.getByText(/Findings that go: \d/).waitFor();
  });

  test('are removed one by one or as a whole, after saying what goes with them', async () => {
    const page = await colleague(desk, '/c/print-relay/documents', admin);
    const row = page.getByRole('row').filter({ hasText: 'sv-SE' });
    await row.getByRole('button', { name: 'Remove sv-SE' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove the page sv-SE?' });
    await dialog.getByText('Texts').waitFor();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await row.count()).toBe(1);

    await row.getByRole('button', { name: 'Remove sv-SE' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByText('Removed: sv-SE.').waitFor();

    await page.getByRole('button', { name: 'Remove the whole catalogue' }).click();
    const whole = page.getByRole('dialog', { name: /^Remove the catalogue/ });
    await whole.getByText('No page would be left: the catalogue goes as well.').waitFor();
    await whole.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(slugs).toEqual(['certificate-connector']);
    await page.waitForURL('**/catalogs');
    expect((await fetch(new URL('/c/print-relay', desk.web))).status).toBe(404);
  });

  test('that were removed are in the log, and come back from there', async () => {
    const page = await colleague(desk, '/audit?action=REMOVE', admin);
    await page.getByRole('main').locator('ol > li').first().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(slugs).toEqual(['certificate-connector', 'print-relay']);
  });

  test('are nobody’s to remove who is no administrator', async () => {
    const page = await colleague(desk, '/documents');
    await page.getByRole('row').filter({ hasText: 'it-IT' }).waitFor();
    expect(await page.getByRole('button', { name: /Remove/ }).count()).toBe(0);
    expect(await page.getByRole('main').getByRole('link', { name: 'Import pages' }).count()).toBe(0);
  });
});
