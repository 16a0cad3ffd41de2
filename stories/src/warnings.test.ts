import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';
import { root } from './servers.ts';

useBrowser();

const mayBeWrong = /Questo testo può essere errato/;
const reason = /«non ha riscontrato un problema» dice che nulla è andato storto/;
const inSpanish = /El punto de registro de certificados no pudo comprobar un desafío de cliente/;

describe('the Italian text of 20502, which says the opposite of its name', () => {
  test('says so under it, in Italian, with the same text in another language and the way to the finding', async () => {
    const { page } = await reader('it-IT', '/events/20502');
    const note = page.getByRole('region', { name: 'Che cosa significa' }).getByRole('note');
    await note.getByText(mayBeWrong).waitFor();
    expect(await note.innerText()).toMatch(reason);
    expect(await note.locator('[lang="es-ES"]').innerText()).toMatch(inSpanish);
    await note.getByRole('link', { name: 'Rilievo' }).click();
    await page.waitForURL('**/events/20502#it-IT');
  });

  test('offers the language that the reader prefers next, without scripts', async () => {
    const { page } = await reader('it-IT', '/events/20502', {
      acceptLanguage: 'it-IT,sv;q=0.5',
      javaScriptEnabled: false,
    });
    const note = page.getByRole('region', { name: 'Che cosa significa' }).getByRole('note');
    expect(await note.locator('[lang="sv-SE"]').count()).toBe(1);
  });

  test('is marked in the list of events, where it can be opened', async () => {
    const { page } = await reader('it-IT', '/events?text=20502');
    const row = page.getByRole('row').filter({ hasText: 'CRPVerifyMetric_Failure' });
    await row.getByText(mayBeWrong).click();
    await row.getByText(reason).waitFor();
    expect(await row.locator('[lang="es-ES"]').innerText()).toMatch(inSpanish);
    expect(new URL(page.url()).pathname).toBe('/events');
  });

  test('is marked in the search while one types', async () => {
    const { page } = await reader('it-IT', '/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('20502');
    const option = page.getByRole('option').first();
    await option.getByText(mayBeWrong).waitFor();
    expect(await option.locator('[lang="es-ES"]').innerText()).toMatch(inSpanish);
  });

  test('says so among what a search finds', async () => {
    const { page } = await reader('it-IT', '/search?q=problema+di+client');
    const found = page.getByRole('main').getByRole('listitem').filter({ hasText: 'CRPVerifyMetric_Failure' });
    await found.getByText(reason).waitFor();
    expect(await found.locator('[lang="es-ES"]').innerText()).toMatch(inSpanish);
  });

  test.each([
    ['Testo', /\nQuesto testo può essere errato: «non ha[^\n]*\nLo stesso testo in un’altra lingua: [^\n]*\nEl punto/],
    ['Markdown', /\n> Questo testo può essere errato: «non ha/],
    ['JSON', /"warnings": \[\s*\{\s*"severity": "CRITICAL"[^]*"locale": "es-ES"/],
  ])('is copied with it as %s', async (form, expected) => {
    const { page, context } = await reader('it-IT', '/events/20502');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copia' }).first().click();
    await page.getByRole('menuitem', { name: form, exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
  });

  test('is explained with it on the command line', async () => {
    const args = ['explain', '20502', '--locale', 'it-IT', '--language', 'it'];
    const { stdout } = await promisify(execFile)(process.execPath, ['apps/cli/bin/eventide.js', ...args], {
      cwd: root,
    });
    expect(stdout).toMatch(mayBeWrong);
    expect(stdout).toMatch(reason);
    expect(stdout).toMatch(inSpanish);
  });

  test('has it in the API, in the language asked for', async () => {
    const answer = await fetch(new URL('/graphql', inject('api')), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{ event(eventId: 20502) { description(locale: "it-IT") { warnings {
          mqmSeverity message(language: "it") alternative { locale } finding { rule { id } } } } } }`,
      }),
    });
    expect(await answer.json()).toMatchObject({
      data: {
        event: {
          description: {
            warnings: [
              {
                mqmSeverity: 'CRITICAL',
                message: expect.stringMatching(reason) as string,
                alternative: { locale: 'es-ES' },
                finding: { rule: { id: 'polarity' } },
              },
            ],
          },
        },
      },
    });
  });
});

test('a text that is right says nothing of the kind', async () => {
  const { page } = await reader('ru-RU', '/events/20502');
  const meaning = page.getByRole('region', { name: 'Что означает' });
  await meaning.locator('[lang="ru-RU"]').waitFor();
  expect(await meaning.getByRole('note').count()).toBe(0);
});

describe('an English reader, for whom there are no texts', () => {
  test('is told so once, with a link to the public article', async () => {
    const { page } = await reader('en-US', '/events');
    const note = page.getByRole('main').getByRole('note');
    await note.getByText('There are no English texts in this catalogue; you are reading Spanish (Spain).').waitFor();
    const link = note.getByRole('link', { name: 'Read the article at learn.microsoft.com' });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/troubleshoot\//);
    await page.getByRole('link', { name: '20102', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /20102/ }).waitFor();
    expect(await note.count()).toBe(0);
    await page.reload();
    expect(await note.count()).toBe(0);
  });

  test('chooses Italian there, and it lasts', async () => {
    const { page } = await reader('en-US', '/events/20102');
    await page.getByRole('main').getByRole('button', { name: 'italiano (Italia)' }).click();
    const text = page.getByRole('main').locator('p[lang="it-IT"]');
    await text.first().waitFor();
    await page.getByRole('link', { name: '20100', exact: true }).first().click();
    await page.waitForURL('**/events/20100');
    await text.first().waitFor();
    await page.getByRole('link', { name: 'Codes' }).first().click();
    await page.waitForURL('**/codes');
    await page.getByRole('main').locator('[lang="it-IT"]').first().waitFor();
  });
});
