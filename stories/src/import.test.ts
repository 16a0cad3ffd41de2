import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, colleague, type Desk, type SignedIn, startDesk } from './desk.ts';
import { useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

const was = 'Non è possibile rilasciare un certificato PKCS.';
const becomes = 'Impossibile rilasciare il certificato PKCS.';

const markdown = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/markdown', buffer });

const choose = async (page: Page, ...files: ReturnType<typeof markdown>[]) => {
  await page.getByLabel('Choose Markdown files, or drop them here').setInputFiles(files);
};

describe('importing pages', () => {
  let desk: Desk;
  let admin: SignedIn;
  let original: Buffer;
  let changed: Buffer;

  beforeAll(async () => {
    desk = await startDesk();
    original = await readFile(join(root, 'documents', 'it-it.md'));
    changed = Buffer.from(original.toString().replace(was, becomes));
    admin = await acceptLink(desk, desk.adminLink, 'Ada');
  });

  afterAll(() => desk.stop());

  const revisions = async (): Promise<number> => {
    const query = '{ catalog { revisions(first: 1) { totalCount } } }';
    const { catalog } = await askAs<{ catalog: { revisions: { totalCount: number } } }>(desk, admin, query);
    return catalog.revisions.totalCount;
  };

  const imports = async (page: Buffer): Promise<void> => {
    const mutation =
      'mutation($files: [ImportFileInput!]!) { importDocuments(files: $files) { ... on ImportDocumentsPayload { revision { number } } } }';
    const files = [{ name: 'it-it.md', contentBase64: page.toString('base64') }];
    const { importDocuments } = await askAs<{ importDocuments: unknown }>(desk, admin, mutation, { files });
    expect(importDocuments).toHaveProperty('revision.number');
  };

  test('is for administrators, and everybody else is told so', async () => {
    const page = await colleague(desk, '/import');
    await page.getByText('open to people who have signed in').waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      '/sign-in?to=%2Fimport',
    );
    expect(await page.getByRole('main').locator('input').count()).toBe(0);
    await page.goto('/audit');
    await page.getByText('open to people who have signed in').waitFor();
  });

  test('shows what would change, applies it, and every page has it', async () => {
    const page = await colleague(desk, '/import', admin);
    await choose(page, markdown('it-it.md', changed));
    await page.getByText('Texts that change: 1').click();
    expect(await page.locator('del').allInnerTexts()).toEqual(['Non è possibile', 'un']);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['Impossibile', 'il']);
    await page.getByText('Nothing is applied yet.').waitFor();
    expect(await revisions()).toBe(1);

    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: 'Applied: this is revision 2.' }).waitFor();
    expect(await revisions()).toBe(2);

    await page.getByRole('link', { name: 'What changed' }).click();
    await page.getByRole('heading', { name: 'Revision 2 compared with 1' }).waitFor();
    expect(await page.locator('ins').allInnerTexts()).toEqual(['Impossibile', 'il']);
    await page.getByRole('main').getByRole('link', { name: 'Event 20102, description' }).click();
    await page.waitForURL('**/events/20102');
    await page.goto('/events/20102?lang=it-IT');
    expect(await page.getByRole('main').locator('p[lang="it-IT"]').first().innerText()).toContain(becomes);
  });

  test('takes files that are dropped beside the field, too', async () => {
    const page = await colleague(desk, '/import', admin);
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'it-it.md', { type: 'text/markdown' }));
      return transfer;
    }, original.toString());
    const [main, over] = [page.getByRole('main'), page.locator('[data-over]')];
    await main.dispatchEvent('dragover', { dataTransfer });
    await over.waitFor();
    await main.dispatchEvent('dragleave');
    await over.waitFor({ state: 'detached' });
    await main.dispatchEvent('dragover', { dataTransfer });
    await main.dispatchEvent('drop', { dataTransfer });
    await page.getByText('Texts that change: 1').waitFor();
    expect(await over.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/import');

    const remove = page.getByRole('button', { name: 'Remove from the list it-it.md' });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    expect(await page.locator('input[type="file"]:focus').count()).toBe(1);
  });

  test('of too many files at once begins anew with the next ones', async () => {
    const page = await colleague(desk, '/import', admin);
    const many = Array.from({ length: 101 }, (_, at) => markdown(`${at}.md`, Buffer.from('#')));
    await choose(page, ...many);
    await page.getByRole('alert').filter({ hasText: 'Too much for one import' }).waitFor();
    await choose(page, markdown('it-it.md', original));
    await page.getByText('Texts that change: 1').waitFor();
  });

  test('of the same bytes again changes nothing, and says so', async () => {
    const page = await colleague(desk, '/import', admin);
    await choose(page, markdown('it-it.md', changed));
    await page.getByText('Nothing would change: these pages have been imported already.').waitFor();
    expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
  });

  test('says before which decisions end and which findings come and go, the worst first, with ways to the texts', async () => {
    const key = 'event/20202/description';
    const found = await askAs<{ segments: { nodes: { translations: { textHash: string; markdown: string }[] }[] } }>(
      desk,
      admin,
      `{ segments(where: { key: ["${key}"] }, first: 1) { nodes { translations(locales: ["it-IT"]) { textHash markdown } } } }`,
    );
    const [text] = found.segments.nodes[0]?.translations ?? [];
    if (text === undefined) throw new Error('no text');
    const approve = `mutation ($textHash: String!) { reviewTranslations(state: APPROVED,
      texts: [{ segmentKey: "${key}", locale: "it-IT", textHash: $textHash, version: 0 }]) { __typename } }`;
    await askAs(desk, admin, approve, { textHash: text.textHash });

    const page = await colleague(desk, '/import', admin);
    // Another code in the table than the other languages have: critical findings.
    const wrong = original.toString().replaceAll('0x00000401', '0x00000402').replace(text.markdown, 'Altro.');
    await choose(page, markdown('it-it.md', Buffer.from(wrong)));
    const consequences = page.locator('[data-consequences] > li');
    const ending = consequences.filter({ hasText: 'Decisions that end, because their text changes: 1' });
    await ending.locator('summary').click();
    const link = ending.getByRole('link', { name: 'Event 20202, description' });
    expect(await link.getAttribute('href')).toBe(`/review?locale=it-IT&queue=all&at=${key}`);

    const appearing = consequences.filter({ hasText: 'Findings that appear:' });
    await appearing.waitFor({ timeout: 60_000 });
    const counts = appearing.locator('summary [data-severity]');
    const names = await counts.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-severity') ?? ''));
    expect(names[0]).toBe('CRITICAL');
    const total = Number(/appear: (\d+)/.exec(await appearing.locator('summary').innerText())?.[1]);
    const each = (await counts.allInnerTexts()).map((words) => Number(/\d+/.exec(words)));
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(total);
    // What is critical is seen without a click, and the chosen file is not lost by looking at it.
    const first = appearing.getByRole('listitem').first();
    expect(await first.innerText()).toContain('Critical');
    const [opened] = await Promise.all([page.waitForEvent('popup'), first.getByRole('link').click()]);
    await opened.waitForURL(/\/(review|compare)\?/);
    expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(1);
  });

  test('applies none of several files if one has an error, and names file and reason', async () => {
    const page = await colleague(desk, '/import', admin);
    const [frontMatter = ''] = /^---[\s\S]*?\n---\n/.exec(original.toString()) ?? [];
    const broken = Buffer.from(`${frontMatter.replace('it-IT', 'ru-RU')}# Nothing of it\n`);
    const latin1 = Buffer.from(original.toString().replace('it-IT', 'sv-SE'), 'latin1');
    await choose(page, markdown('broken.md', broken), markdown('latin1.md', latin1), markdown('it-it.md', original));
    const listed = page.getByRole('list').filter({ hasText: 'latin1.md' }).getByRole('listitem');
    await listed.filter({ hasText: 'broken.md' }).getByText('not a page of the catalogue').waitFor();
    expect(await listed.filter({ hasText: 'latin1.md' }).innerText()).toContain('not UTF-8');
    expect(await listed.filter({ hasText: 'it-it.md' }).innerText()).toContain('Changed');
    await page.getByText('Nothing can be applied while a file has an error').waitFor();
    expect(await page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
    // The API would not take them either.
    const files = [markdown('latin1.md', latin1), markdown('it-it.md', original)].map(({ name, buffer }) => ({
      name,
      contentBase64: buffer.toString('base64'),
    }));
    const mutation =
      'mutation($files: [ImportFileInput!]!) { importDocuments(files: $files) { ... on ImportRefused { code } } }';
    const { importDocuments } = await askAs<{ importDocuments: unknown }>(desk, admin, mutation, { files });
    expect(importDocuments).toEqual({ code: 'BAD_FILES' });
    expect(await revisions()).toBe(2);
  });

  test('upon what somebody else has imported meanwhile is previewed anew', async () => {
    const [page, other] = [await colleague(desk, '/import', admin), await colleague(desk, '/import', admin)];
    await choose(page, markdown('it-it.md', original));
    await page.getByText('Texts that change: 1').waitFor();
    const swedish = await readFile(join(root, 'documents', 'sv-se.md'), 'utf8');
    await choose(other, markdown('sv-se.md', Buffer.from(`${swedish}\nEn rad till.\n`)));
    await other.getByRole('button', { name: 'Apply' }).click();
    await other.getByRole('heading', { name: 'Applied: this is revision 3.' }).waitFor();

    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Someone else has imported pages meanwhile (revision 3)').waitFor();
    await page.getByText('Texts that change: 1').waitFor();
    expect(await revisions()).toBe(3);
  });

  test('outlives a restart, though the folder has the older page', async () => {
    await desk.restartApi();
    const page = await colleague(desk, '/events/20102?lang=it-IT', admin);
    expect(await page.getByRole('main').locator('p[lang="it-IT"]').first().innerText()).toContain(becomes);
    await page.goto('/history?to=2&locale=it-IT');
    expect(await page.locator('del').allInnerTexts()).toEqual(['Non è possibile', 'un']);
  });

  test('is in the log, and can be undone from there', async () => {
    const page = await colleague(desk, '/audit?action=IMPORT', admin);
    const entries = page.getByRole('main').locator('ol > li');
    expect(await entries.count()).toBe(3);
    const [newest, second] = [entries.nth(0), entries.nth(1)];
    expect(await second.innerText()).toContain('Ada');
    expect(await second.getByRole('link', { name: 'Revision 2' }).getAttribute('href')).toBe('/history?to=2');
    await second.getByText('Before and after').click();
    expect(await second.getByRole('row', { name: 'changed' }).innerText()).toContain('it-IT');

    await second.getByRole('button', { name: 'Undo' }).click();
    await second.getByText('It has been changed since: nothing was undone.').waitFor();
    await newest.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(revisions).toBe(4);
    await page.goto('/audit?action=UNDO');
    await page.getByRole('main').getByRole('link', { name: 'Revision 4' }).click();
    await page.getByText('En rad till.').waitFor();
  });

  test('changes a text: what was decided on it no longer counts and says so, until the text is back', async () => {
    const path = '/review?locale=it-IT&queue=all&at=event/20102/description';
    const page = await colleague(desk, path, admin);
    const subject = page.locator('[data-subject="event/20102/description"]');
    await page.keyboard.press('a');
    await page.getByText('Texts approved: 1').waitFor();
    await page.goto(path);
    const state = subject.locator('[data-review]');
    await expect.poll(() => state.innerText()).toBe('Approved');

    await imports(original);
    await expect.poll(() => state.innerText(), { timeout: 10_000 }).toBe('Expired: approved');
    expect(await subject.innerText()).toMatch(/Ada[^]*This decision was about an earlier text; it no longer counts\./);
    await imports(changed);
    await expect.poll(() => state.innerText(), { timeout: 10_000 }).toBe('Approved');
    expect(await subject.innerText()).not.toContain('no longer counts');
  });
});
