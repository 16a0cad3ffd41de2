import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

const italianMessage =
  "Il certificato di autenticazione client Symantec non è stato trovato nell'archivio certificati locale. Vedere Installare il certificato di registrazione dell'autorità (RA) Symantec per altre informazioni.";

const italianDescriptionOf20102 =
  'Non è possibile rilasciare un certificato PKCS. Esaminare i dettagli evento per ID dispositivo, ID utente, nome CA, nome modello certificato e identificazione personale del certificato corrispondenti a questo evento.';

describe('an administrator reading Italian, with 0x00000401', () => {
  test('finds the interface in Italian', async () => {
    const { page } = await reader('it-IT', '/');
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    await page.getByRole('link', { name: 'Eventi', exact: true }).first().waitFor();
  });

  test.each([
    '0x00000401',
    '0X00000401',
    ' 0x00000401 ',
    '0x401',
    '1025',
    '00000401',
    '401h',
    'Symantec_ClientAuthCertNotFound',
    'symantec clientauth',
    'archivio certificati locale',
    'archivo certificati locale',
  ])('reaches the page of 0x00000401 by pasting "%s"', async (pasted) => {
    const { page } = await reader('it-IT', '/');
    await page.keyboard.press('/');
    const search = page.getByRole('combobox');
    await search.fill(pasted);
    await page.getByRole('option').first().waitFor();
    await search.press('Enter');
    await page.waitForURL('**/codes/0x00000401');
    await page.getByRole('heading', { level: 1 }).getByText('0x00000401').waitFor();
  });

  test('is offered 0x00000401 first for a bare 401, without being taken there', async () => {
    const { page } = await reader('it-IT', '/search?q=401');
    expect(new URL(page.url()).pathname).toBe('/search');
    const first = page.getByRole('main').getByRole('listitem').first();
    expect(await first.innerText()).toContain('0x00000401');
  });

  test('is told that 0x00000406 does not exist, and offered its neighbours', async () => {
    const { page } = await reader('it-IT', '/search?q=0x00000406');
    const main = page.getByRole('main');
    await main.getByText(/0x00000406.*non esiste/).waitFor();
    const hrefs = await main
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['/codes/0x00000405', '/codes/0x00000408']);
  });

  test('sees the code, its value, its symbol and the Italian message with its link', async () => {
    const { page } = await reader('it-IT', '/codes/0x00000401');
    const main = page.getByRole('main');
    const head = await main.getByRole('heading', { level: 1 }).locator('..').innerText();
    for (const part of ['0x00000401', '1025', 'Symantec_ClientAuthCertNotFound']) expect(head).toContain(part);
    const message = main.locator('p[lang="it-IT"]').first();
    expect((await message.innerText()).replace(/\s+/g, ' ')).toContain(italianMessage.split('Vedere ')[0] ?? '');
    expect(await message.getByRole('link').getAttribute('href')).toBe(
      'https://learn.microsoft.com/it-it/mem/intune/protect/certificates-digicert-configure#install-the-digicert-ra-certificate',
    );
  });

  test('sees exactly one related event, with its severity and its Italian description', async () => {
    const { page } = await reader('it-IT', '/codes/0x00000401');
    const related = page
      .getByRole('main')
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: /^\d{5}/ }) });
    expect(await related.count()).toBe(1);
    const row = (await related.innerText()).replace(/\s+/g, ' ');
    for (const part of ['20102', 'PkcsCertIssue_Failure', 'Errore', italianDescriptionOf20102])
      expect(row).toContain(part);
  });

  test('finds the nineteen events of a generic code behind a disclosure', async () => {
    const { page } = await reader('it-IT', '/codes/0x0FFFFFFF');
    const disclosure = page.getByRole('main').locator('details').filter({ hasText: '19' });
    expect(
      await disclosure
        .getByRole('link', { name: /^\d{5}/ })
        .first()
        .isVisible(),
    ).toBe(false);
    await disclosure.locator('summary').click();
    expect(await disclosure.getByRole('link', { name: /^\d{5}/ }).count()).toBe(19);
  });

  test('sees the codes of 20102, the note on the nine-digit spelling, and its sibling', async () => {
    const { page } = await reader('it-IT', '/events/20102');
    const main = page.getByRole('main');
    const codes = await main
      .locator('a[href^="/codes/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
    expect(codes.sort()).toEqual(['/codes/0x00000000', '/codes/0x00000400', '/codes/0x00000401', '/codes/0x0FFFFFFF']);
    await main.locator('details').filter({ hasText: 'Unknown_Error' }).first().locator('summary').click();
    await main.getByText('Unknown_Error').first().waitFor();
    await main.getByText('0x0FFFFFFFF').first().waitFor();
    const sibling = main
      .locator('a[href="/events/20100"]')
      .first()
      .locator('xpath=ancestor::*[self::li or self::tr][1]');
    expect(await sibling.innerText()).toContain('Informazioni');
  });

  test('copies the PowerShell command for 20102', async () => {
    const { page, context } = await reader('it-IT', '/events/20102');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copia' }).first().click();
    await page.getByRole('menuitem', { name: 'PowerShell' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("Get-WinEvent -FilterHashtable @{LogName='Microsoft Intune Connector'; Id=20102}");
  });

  test('opens the permalink as a Russian reader and reads Russian', async () => {
    const { page } = await reader('ru-RU', '/events/20102');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page
      .getByRole('main')
      .locator('p[lang="ru-RU"]')
      .getByText('Не удалось выдать сертификат PKCS.')
      .first()
      .waitFor();
  });

  test('opens the permalink as a German reader and is told that the text is a fallback', async () => {
    const { page } = await reader('de-DE', '/events/20102', { acceptLanguage: 'de,it;q=0.5' });
    const main = page.getByRole('main');
    await main
      .locator('p[lang="it-IT"]')
      .getByText('Non è possibile rilasciare un certificato PKCS.')
      .first()
      .waitFor();
    await main.getByRole('note').first().waitFor();
  });
});
