import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reader, useBrowser } from './reader.ts';

useBrowser();

interface Made {
  readonly id: number;
  readonly time?: string;
  readonly code?: string;
  readonly device?: string;
  readonly provider?: string;
  readonly level?: number;
}

const ours = 'Microsoft Intune Connector';

const xml = ({ id, level = 2, provider = ours, ...more }: Made) => {
  const { time = '2026-01-31T10:00:00Z', code = '0x00000409', device = 'pc-1' } = more;
  return (
    `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="${provider}"/>` +
    `<EventID>${id}</EventID><Level>${level}</Level><TimeCreated SystemTime="${time}"/><EventRecordID>20102</EventRecordID>` +
    `<Channel>${provider}</Channel><Computer>HOST</Computer></System><EventData><Data Name="DeviceId">${device}</Data>` +
    `<Data Name="DiagnosticCode">${code}</Data></EventData></Event>\n`
  );
};

const log = [
  { id: 20502 },
  { id: 20102, time: '2026-01-31T12:00:00Z', code: '0x00000401', device: 'pc-2' },
  { id: 20100, time: '2026-01-31T11:00:00Z', code: '0x00000000' },
  { id: 7036, time: '2026-01-31T11:30:00Z', provider: 'Service Control Manager', level: 4 },
]
  .map(xml)
  .join('');

const csv = [
  'Level,Date and Time,Source,Event ID,Task Category',
  `Error,31/01/2026 10:20:30,${ours},20102,None`,
  `Information,31/01/2026 10:21:30,${ours},20100,None`,
].join('\r\n');

/** A reader who has the page open, its worker included, and whose every request from now on is written down. */
async function decoding(locale = 'it-IT', options: Parameters<typeof reader>[2] = {}) {
  const { page, context } = await reader(locale, '/decode', options);
  await page.locator('input[type="file"]:enabled').waitFor({ state: 'attached' });
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  return { page, requests };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.locator('form:has(textarea) button').click();
  await page.locator('#coverage').waitFor();
}

const rows = (page: Page) => page.locator('table[aria-rowcount] tr[aria-rowindex]:has(td)');
const idsOf = (page: Page) => rows(page).locator('th').allInnerTexts();

/** Drops a file on the page, as from a folder beside the browser: a text, so many times. */
async function drop(page: Page, name: string, content: string, times = 1): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, content, times }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content.repeat(times)], name));
      return transfer;
    },
    { name, content, times },
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function saved(page: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: format, exact: true }).click();
  const download = await begun;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('an administrator with an event log', () => {
  test('pastes it and reads in Italian what happened, and what is not known; nothing is sent', async () => {
    const { page, requests } = await decoding();
    await paste(page, log);
    expect(await page.locator('#coverage').innerText()).toBe('3 di 4 eventi spiegati');
    await expect.poll(() => idsOf(page)).toEqual(['20102', '7036', '20100', '20502']);
    await page.getByRole('main').getByText('Non è possibile rilasciare').first().waitFor();
    await page.getByText('Il certificato di autenticazione client Symantec').first().waitFor();
    await page.locator('section:has(#unknown) summary').click();
    await page.locator('section:has(#unknown) tbody').getByText('Service Control Manager').waitFor();
    expect(requests).toEqual([]);
    expect(page.url()).toMatch(/\/decode$/);
  });

  test('opens an event and sees all that the log says of it', async () => {
    const { page, requests } = await decoding();
    await paste(page, log);
    await page.getByRole('button', { name: 'Dettagli dell’evento 20102' }).press('Enter');
    const detail = page.locator('dl');
    await detail.getByText('pc-2').first().waitFor();
    await detail.getByText('Testo incollato, riga 2').waitFor();
    expect(requests).toEqual([]);
  });

  test('drops a CSV file of Event Viewer', async () => {
    const { page, requests } = await decoding('sv-SE');
    await drop(page, 'connector.csv', csv);
    await page.getByText('connector.csv: CSV, 2 händelser').waitFor();
    await expect.poll(() => idsOf(page)).toEqual(['20100', '20102']);
    await page.getByText('Loggen anger ingen tidszon').waitFor();
    expect(requests).toEqual([]);
  });

  test('chooses several files, and is told what in them cannot be read', async () => {
    const { page } = await decoding('en-US');
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        file('a.xml', log),
        file('b.xml', `${log}<Event><System></Oops></Event>\n`),
        file('c.txt', 'no'),
      ]);
    await page.getByText('6 of 8 events explained').waitFor();
    await page.getByText('2 places in the log could not be read').click();
    await page.getByText('b.xml, line 5: it is not well-formed XML: left out; export the log again').waitFor();
    await page.getByText(/^c\.txt: this is no event log/).waitFor();
  });

  test('filters by severity, device, text, time and what is known, at once', async () => {
    const { page, requests } = await decoding('en-US');
    await paste(page, log);
    const box = (name: string) => page.locator('#filters').getByRole('checkbox', { name });
    await box('Error').check();
    await expect.poll(() => idsOf(page)).toEqual(['20102', '20502']);
    await box('pc-2').check();
    await expect.poll(() => idsOf(page)).toEqual(['20102']);
    await page.getByText('Filtered: 1 of 4 events').waitFor();
    await page.getByRole('button', { name: 'Remove all' }).click();
    await box('Not known').check();
    await expect.poll(() => idsOf(page)).toEqual(['7036']);
    await page.getByRole('button', { name: 'Remove Not known' }).click();
    await page.locator('#filters').getByRole('searchbox', { name: 'Text' }).fill('PC-2');
    await expect.poll(() => idsOf(page)).toEqual(['20102']);
    await page.getByRole('button', { name: 'Remove Text: PC-2' }).click();
    await page.getByLabel('From', { exact: true }).fill('2026-01-31T11:15');
    await expect.poll(() => idsOf(page)).toEqual(['20102', '7036']);
    expect(requests).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('sees only the events of a bar of the chart', async () => {
    const { page } = await decoding('en-US');
    await paste(page, log);
    await page.getByText('As a table').click();
    await page.locator('section:has(#over-time) tbody button').first().press('Enter');
    await expect.poll(() => idsOf(page)).toEqual(['20502']);
  });

  test('saves what is filtered as CSV, Markdown and JSON', async () => {
    const { page, requests } = await decoding('en-US');
    await paste(page, log);
    await page.locator('#filters').getByRole('checkbox', { name: 'Error' }).check();
    await page.getByText('Filtered: 2 of 4 events').waitFor();
    const table = await saved(page, 'CSV');
    expect(table.name).toBe('Pasted text-decoded.csv');
    expect(table.text.trim().split('\r\n')).toHaveLength(3);
    expect((await saved(page, 'Markdown')).text).toContain('2 of 2 events explained');
    const { events } = JSON.parse((await saved(page, 'JSON')).text) as { events: readonly { eventId: number }[] };
    expect(events.map(({ eventId }) => eventId)).toEqual([20102, 20502]);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  test('prints a thousand events of a longer log, and says so on the paper', async () => {
    const { page } = await decoding('en-US');
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        document.body.dataset.printed = String(document.querySelectorAll('tr[aria-rowindex]:has(td)').length);
      };
    });
    await drop(page, 'long.xml', log, 300);
    await page.getByText('long.xml: XML, 1,200 events').waitFor();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('body[data-printed="1000"]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Printed: 1,000 of 1,200 events. An export has all of them.').waitFor();
  });

  test('copies a query for what is filtered', async () => {
    const { page } = await decoding('en-US', { permissions: ['clipboard-read', 'clipboard-write'] });
    await paste(page, log);
    await page.locator('#filters').getByRole('checkbox', { name: '20502' }).check();
    await page.getByText('Filtered: 1 of 4 events').waitFor();
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('PowerShell')).toContain(`LogName='${ours}'; Id=20502`);
    await expect.poll(() => copied('KQL')).toContain('where EventID in (20502)');
    await expect.poll(() => copied('XPath')).toBe('*[System[(EventID=20502)]]');
  });

  test('cancels a long log, and keeps what was read of it', async () => {
    const { page, requests } = await decoding('en-US');
    await drop(page, 'long.xml', log, 20_000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/^Reading was cancelled: what follows is \d+% of the log\.$/).waitFor();
    await page.locator('#coverage').waitFor();
    await page.getByRole('button', { name: 'Close the log' }).click();
    await page.locator('textarea').waitFor();
    expect(requests).toEqual([]);
  });

  test('follows a link to an event and finds the log again on the way back', async () => {
    const { page } = await decoding('en-US');
    await paste(page, log);
    await rows(page).getByRole('link', { name: '20102' }).click();
    await page.waitForURL('**/events/20102');
    await page.goBack();
    await page.getByText('3 of 4 events explained').waitFor();
  });

  test('has a worker that can send nothing even if it would', async () => {
    const { page } = await decoding('en-US');
    const [worker] = page.workers();
    const sent = await worker?.evaluate(
      (url) =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
      page.url(),
    );
    expect(sent).toBe('refused');
  });
});
