import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, colleague, startDesk } from './desk.ts';
import type { Desk, SignedIn } from './desk.ts';
import { useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

let desk: Desk;
let ada: SignedIn;

const key = 'event/20202/description';

beforeAll(async () => {
  desk = await startDesk();
  ada = await acceptLink(desk, desk.adminLink, 'Ada');
}, 240_000);
afterAll(() => desk.stop());

/** Suggests the Portuguese text of 20202 without its doubled word. */
async function suggest(): Promise<{ readonly old: string; readonly markdown: string }> {
  const { segments } = await askAs<{
    segments: { nodes: { translations: { markdown: string; textHash: string }[] }[] };
  }>(
    desk,
    ada,
    `query($key: String!) { segments(where: { key: [$key] }, first: 1) {
    nodes { translations(locales: ["pt-PT"]) { markdown textHash } } } }`,
    { key },
  );
  const text = segments.nodes[0]?.translations[0];
  if (text === undefined) throw new Error('no text');
  const markdown = text.markdown.replace('do do', 'do');
  await askAs(
    desk,
    ada,
    `mutation($text: TextInput!, $markdown: String!) {
    suggestTranslation(text: $text, markdown: $markdown) { __typename } }`,
    {
      text: { segmentKey: key, locale: 'pt-PT', textHash: text.textHash },
      markdown,
    },
  );
  return { old: text.markdown, markdown };
}

describe('a suggestion', () => {
  test('is listed for everybody, accepted there, and leaves as a patch of its page', async () => {
    const { old, markdown } = await suggest();
    const stranger = await colleague(desk, '/suggestions');
    await expect.poll(() => stranger.getByRole('status').first().innerText()).toContain('1 suggestion');
    await stranger.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => stranger.locator('[data-said]').innerText()).toContain('sign in to decide');
    expect(await stranger.locator('[data-stage]').getAttribute('data-stage')).toBe('OPEN');

    const page = await colleague(desk, '/suggestions', ada);
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => page.locator('[data-stage]').getAttribute('data-stage')).toBe('ACCEPTED');
    await page.getByText('Download', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Patch for git (accepted)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('certificate-connector.patch');
    const patch = readFileSync(await download.path(), 'utf8');
    expect(patch.split('\n').filter((line) => line.startsWith('-') && line.includes(old))).toHaveLength(1);
    expect(patch.split('\n').filter((line) => line.startsWith('+') && line.includes(markdown))).toHaveLength(1);
  });

  test('is marked as handed on together with the others that a file has, and no other', async () => {
    const page = await colleague(desk, '/suggestions', ada);
    await page.getByRole('button', { name: 'Mark 1 suggestion as handed on' }).click();
    await expect.poll(() => page.locator('[data-stage]').getAttribute('data-stage')).toBe('EXPORTED');
    expect(await page.locator('[data-said]').innerText()).toContain('1 suggestion handed on');
    expect(await page.getByRole('button', { name: /as handed on/ }).count()).toBe(0);
    await page.keyboard.press('z');
    await expect.poll(() => page.locator('[data-stage]').getAttribute('data-stage')).toBe('ACCEPTED');
    const other = await colleague(desk, '/suggestions?locale=it-IT', ada);
    expect(await other.getByRole('button', { name: /as handed on/ }).count()).toBe(0);
  });

  test('is narrowed by stage and language from the address', async () => {
    const page = await colleague(desk, '/suggestions?stage=REJECTED');
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain('No suggestion matches');
    const other = await colleague(desk, '/suggestions?stage=ACCEPTED&locale=pt-PT');
    expect(await other.locator('[data-stage]').count()).toBe(1);
  });
});

describe('a list', () => {
  test('of findings is downloaded as it is filtered', async () => {
    const page = await colleague(desk, '/findings?rule=doubled-word');
    await page.getByText('Download', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'SARIF' }).click(),
    ]);
    const sarif = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(new Set(sarif.runs[0]?.results.map(({ ruleId }) => ruleId))).toEqual(new Set(['doubled-word']));
  });

  test('of texts leaves as files for translators', async () => {
    const page = await colleague(desk, '/compare?locales=pt-PT,es-ES&severity=WARNING');
    await page.getByText('Download', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /^XLIFF 1\.2/ })
        .first()
        .click(),
    ]);
    const xliff = readFileSync(await download.path(), 'utf8');
    expect(xliff).toContain('event/20501/description');
    expect(xliff).not.toContain('event/20502/description');
  });
});

describe('a suggestion for a text that has changed since', () => {
  const changing = 'event/20102/description';
  const page = readFileSync(join(root, 'documents', 'it-it.md'), 'utf8');

  test('says so, is put together with the text of now, and where both changed the same words a person decides', async () => {
    const { segments } = await askAs<{
      segments: { nodes: { translations: { markdown: string; textHash: string }[] }[] };
    }>(
      desk,
      ada,
      `query($key: String!) { segments(where: { key: [$key] }, first: 1) {
        nodes { translations(locales: ["it-IT"]) { markdown textHash } } } }`,
      { key: changing },
    );
    const text = segments.nodes[0]?.translations[0];
    const old = text?.markdown ?? '';
    expect(old).toContain('rilasciare un certificato');
    await askAs(
      desk,
      ada,
      `mutation($text: TextInput!, $markdown: String!) {
        suggestTranslation(text: $text, markdown: $markdown) { __typename } }`,
      {
        text: { segmentKey: changing, locale: 'it-IT', textHash: text?.textHash },
        markdown: old.replace('rilasciare un', 'emettere il'),
      },
    );
    const newer = page.replace(old, `Nota: ${old.replace('rilasciare', 'fornire')}`);
    await askAs(desk, ada, 'mutation($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }', {
      files: [{ name: 'it-it.md', contentBase64: Buffer.from(newer).toString('base64') }],
    });

    const reviewer = await colleague(desk, `/review?locale=it-IT&queue=all&at=${changing}`, ada);
    const suggestion = reviewer.locator('[data-subject] [data-suggestion]');
    expect(await suggestion.innerText()).toContain('Outdated');
    await suggestion.getByRole('button', { name: 'Bring up to date' }).click();
    const conflict = suggestion.getByRole('group', { name: 'Both have changed these words' });
    expect(await conflict.innerText()).toMatch(/rilasciare[^]*emettere[^]*fornire/);
    const better = suggestion.getByRole('textbox', { name: 'Better text' });
    await suggestion.getByRole('button', { name: 'Keep', exact: true }).click();
    // The choice is still to be made.
    expect(await better.count()).toBe(1);
    await conflict.getByRole('radio', { name: /^As suggested/ }).check();
    const together = `Nota: ${old.replace('rilasciare un', 'emettere il')}`;
    expect(await better.inputValue()).toBe(together);
    expect((await suggestion.locator('ins').allInnerTexts()).join(' ')).toMatch(/emettere il/);
    await suggestion.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.poll(() => reviewer.locator('[data-said]').innerText()).toContain('Suggestion brought up to date');
    await expect.poll(() => suggestion.innerText()).not.toContain('Outdated');
    expect(await suggestion.innerText()).toContain(together);

    await reviewer.goto('/audit?action=REBASE_SUGGESTION');
    expect(await reviewer.getByRole('main').innerText()).toMatch(/Suggestion brought up to date[^]*Ada/);
  });
});
