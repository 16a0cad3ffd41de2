import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptLink, askAs, type Desk, invited, type SignedIn, startDesk } from './desk.ts';
import { labelsOf, type Untranslated, untranslated } from './labels.ts';
import { reader, useBrowser } from './reader.ts';
import { answering, root, startWeb } from './servers.ts';

useBrowser();

/** The pages of all locales: a finding quotes the words it is about. None of the pages is in English. */
let catalogue: string;
beforeAll(async () => {
  const folder = join(root, 'documents');
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  catalogue = (await Promise.all(pages.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
});

async function open(path: string, options: Parameters<typeof reader>[2] = {}): Promise<Page> {
  const { page } = await reader('ru-RU', path, options);
  return page;
}

/**
 * What a page says in English to a reader of Russian, folded parts, tooltips and its title included. No text of the
 * catalogue is in English, so what is marked as English is a text of the product as well.
 */
async function englishOn(page: Page): Promise<readonly Untranslated[]> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  // What is fetched when it is unfolded stands in the place of a link.
  await page.waitForFunction(
    () => document.querySelector('main details :is([aria-busy="true"], a[href^="/findings?text="])') === null,
  );
  return untranslated(await labelsOf(page, ['ru', 'en']), catalogue);
}

describe('a reader of Russian', () => {
  test.each([
    '/',
    '/events',
    '/events?text=zzz',
    '/events?severity=WRONG',
    '/events/20102',
    '/events/99999',
    '/events/abc',
    '/codes',
    '/codes/0x00000401',
    '/codes/0x0FFFFFFF',
    '/codes/0x00000406',
    '/codes/zzz',
    '/compare?severity=WARNING&locales=ru-RU,it-IT',
    '/compare?kind=page',
    '/compare?text=zzz',
    '/findings',
    '/terms',
    '/findings?rule=polarity&text=20102',
    '/findings?text=zzz',
    '/review?locale=ru-RU',
    '/history',
    '/search?q=NDES',
    '/search?q=zzzzzzzz',
    '/search?q=0x00000406',
    '/sign-in',
    '/sign-in?error=failed',
    '/sign-in/link?token=none',
    '/import',
    '/audit',
    '/people',
    '/administration',
    '/account',
    '/api-guide',
    '/nothing-here',
  ])('finds no English on %s', async (path) => {
    expect(await englishOn(await open(path))).toEqual([]);
  });

  test('finds no English where the API does not answer', async () => {
    // Port 9 is "discard": nothing answers there.
    const web = await startWeb('http://localhost:9');
    try {
      await answering(web.url, web, (status) => status === 503);
      expect(await englishOn(await open('/events', { origin: web.url }))).toEqual([]);
    } finally {
      await web.stop();
    }
  });
});

describe('a reader of Russian who has signed in', () => {
  let desk: Desk;
  let admin: SignedIn;
  let changed: Buffer;
  beforeAll(async () => {
    desk = await startDesk();
    admin = await acceptLink(desk, desk.adminLink, 'Ada');
    changed = await workAt(desk, admin);
  });
  afterAll(() => desk.stop());

  test.each([
    '/review?locale=pt-PT',
    '/review?locale=pt-PT&queue=all',
    '/findings?status=DISMISSED',
    '/findings?status=RESOLVED',
    '/compare?text=20202',
    '/events/20202',
    '/history',
    '/history?to=2',
    '/audit',
    '/people',
    '/administration',
    '/account',
  ])('finds no English on %s', async (path) => {
    expect(await englishOn(await open(path, { origin: desk.web, storageState: admin }))).toEqual([]);
  });

  test('finds no English in the preview of an import with a file that is refused', async () => {
    const page = await open('/import', { origin: desk.web, storageState: admin });
    const markdown = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/markdown', buffer });
    await page
      .locator('input[type="file"]')
      .setInputFiles([markdown('it-it.md', changed), markdown('broken.md', Buffer.from('# Nothing of it\n'))]);
    await page.locator('main [data-error]').waitFor();
    await page.locator('main details').first().waitFor();
    expect(await englishOn(page)).toEqual([]);
  });
});

test('English is found where a reader of Russian would meet it, and not in texts of the catalogue', async () => {
  const page = await open('/events');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<p>Показано <b>20102</b>. Nothing has changed here.</p>
       <p lang="en">A sentence that is marked as English</p>
       <p lang="it-IT">Una frase in italiano</p>
       <p>PkcsCertIssue_Failure, Microsoft Intune Certificate Connector</p>
       <button title="Take this change back" aria-label="Отменить"></button><input placeholder="Type some text" />`,
    );
    document.title = 'Events of the connector';
  });
  const found = await englishOn(page);
  expect(found.map(({ english }) => english)).toEqual([
    'Nothing has changed here',
    'A sentence that is marked as English',
    'Take this change back',
    'Type some text',
    'Events of the connector',
  ]);
});

const workQuery = `{
  segments(where: { key: ["event/20202/description"] }, first: 1) {
    nodes { translations(locales: ["pt-PT"]) { textHash review { version } } }
  }
  findings(where: { locale: ["pt-PT"] }, first: 1) { nodes { fingerprint } }
}`;

interface Work {
  readonly segments: { nodes: { translations: { textHash: string; review: { version: number } }[] }[] };
  readonly findings: { nodes: { fingerprint: string }[] };
}

const workMutation = `mutation ($text: TextInput!, $reviewed: ReviewedTextInput!, $findings: [FindingInput!]!) {
  comment(text: $text, body: "Как в остальных текстах?") { __typename }
  suggestTranslation(text: $text, markdown: "Texto melhor.", note: "Как на других страницах.") { __typename }
  reviewTranslations(texts: [$reviewed], state: CHANGES_REQUESTED) { __typename }
  dismissFindings(findings: $findings, reason: INTENDED, note: "Так и задумано.") { __typename }
}`;

/** Changes everything that a page tells about; returns a page that is yet to be imported. */
async function workAt(desk: Desk, admin: SignedIn): Promise<Buffer> {
  const rita = await invited(desk, admin, 'Rita', 'REVIEWER');
  await askAs(desk, admin, 'mutation { createApiToken(name: "nightly", role: VIEWER) { __typename } }');
  const { people } = await askAs<{ people: { id: string; name: string }[] }>(desk, admin, '{ people { id name } }');
  const personId = people.find(({ name }) => name === 'Rita')?.id;
  const setRole = 'mutation ($personId: ID!) { setRole(personId: $personId, role: ADMIN) { __typename } }';
  await askAs(desk, admin, setRole, { personId });
  const { segments, findings } = await askAs<Work>(desk, rita, workQuery);
  const seen = segments.nodes[0]?.translations[0];
  if (seen === undefined) throw new Error('The text to review is gone.');
  const text = { segmentKey: 'event/20202/description', locale: 'pt-PT', textHash: seen.textHash };
  const done = await askAs<Record<string, { __typename: string }>>(desk, rita, workMutation, {
    text,
    reviewed: { ...text, version: seen.review.version },
    findings: findings.nodes.map(({ fingerprint }) => ({ fingerprint, version: 0 })),
  });
  expect(Object.values(done).map(({ __typename }) => __typename)).toEqual([
    'CommentPayload',
    'SuggestTranslationPayload',
    'ReviewTranslationsPayload',
    'DismissalPayload',
  ]);
  const original = await readFile(join(root, 'documents', 'it-it.md'), 'utf8');
  const changed = Buffer.from(
    original
      .replace('Non è possibile rilasciare', 'Impossibile rilasciare')
      .replace('description: ', 'description: Su '),
  );
  const mutation = 'mutation ($files: [ImportFileInput!]!) { importDocuments(files: $files) { __typename } }';
  for (const page of [changed, Buffer.from(original)]) {
    await askAs(desk, admin, mutation, { files: [{ name: 'it-it.md', contentBase64: page.toString('base64') }] });
  }
  return changed;
}
