import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

/** What the search box says to a text, and where Enter leads from there. */
async function pasting(text: string) {
  const { page } = await reader('en-US', '/');
  await page.keyboard.press('/');
  const search = page.getByRole('combobox');
  await search.fill(text);
  return { page, search, options: page.getByRole('option') };
}

const eventXml = `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>
<Provider Name='Microsoft Intune Connector'/><EventID>20502</EventID><Level>2</Level>
<EventRecordID>20102</EventRecordID><Execution ProcessID='1040' ThreadID='1028'/></System>
<EventData>${'<Data>nothing to see</Data>'.repeat(80)}<Data>0x00000409</Data></EventData></Event>`;

describe('an administrator with a log, not a code', () => {
  test.each([
    ['Event ID:20102', '20102'],
    ['EventID=20102', '20102'],
    ['ID evento:20502', '20502'],
    ['イベント ID：20102', '20102'],
    ['{"EventID":20502,"DiagnosticCode":"0x00000409"}', '20502'],
    [eventXml, '20502'],
  ])('pastes %s and is taken to the event', async (text, eventId) => {
    const { page, search, options } = await pasting(text);
    await options.first().getByText(eventId).waitFor();
    await search.press('Enter');
    await page.waitForURL(`**/events/${eventId}`);
  });

  test('is told what a long paste was read as', async () => {
    const { page } = await pasting(eventXml);
    await page.getByText('Read as event 20502 of Microsoft Intune Connector.').waitFor();
  });

  test('is offered nothing for an event of another provider, and told whose it is', async () => {
    const { page, options } = await pasting(
      '<Event><System><Provider Name="Application Error"/><EventID>1001</EventID><EventRecordID>20102</EventRecordID></System></Event>',
    );
    await page.getByText('Read as event 1001 of Application Error.').waitFor();
    expect(await options.filter({ hasText: '20102' }).count()).toBe(0);
  });

  test('is told what a number of Windows is', async () => {
    const { page } = await pasting('-2147024891');
    await page.getByText(/0x80070005 is in none of the articles\. To Windows it is E_ACCESSDENIED/).waitFor();
  });

  test('is not taken to what is only near, and keeps what was typed', async () => {
    const { page, search, options } = await pasting('1001');
    await options.first().waitFor();
    await search.press('Enter');
    await page.waitForURL('**/search?q=1001');
    expect(await page.getByRole('combobox').first().inputValue()).toBe('1001');
  });

  test('finds an event by words of its name', async () => {
    const { page, search, options } = await pasting('failed to issue');
    await options.first().getByText('PkcsCertIssue_Failure').waitFor();
    await search.press('Enter');
    await page.waitForURL('**/events/20102');
  });

  test('finds a sentence in Russian of which only most words stand in a text, and sees which', async () => {
    const { options } = await pasting('сертификат не найден');
    await options.first().locator('mark').first().waitFor();
    expect((await options.first().locator('mark').allInnerTexts()).join(' ').toLowerCase()).toContain('сертификат');
  });
});
