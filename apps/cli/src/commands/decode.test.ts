import { describe, expect, test } from 'vitest';
import { eventide, fivePages } from '../../test/memory-io.ts';

const ours = 'Microsoft Intune Connector';

const event = (
  id: number,
  { provider = ours, channel = ours, code = '0x00000409', time = '2026-01-31T10:00:00Z' } = {},
) =>
  `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="${provider}"/>` +
  `<EventID>${id}</EventID><Level>2</Level><TimeCreated SystemTime="${time}"/><EventRecordID>20102</EventRecordID>` +
  `<Channel>${channel}</Channel><Computer>HOST</Computer></System><EventData><Data Name="DeviceId">pc-1</Data>` +
  `<Data Name="DiagnosticCode">${code}</Data></EventData></Event>`;

const log = [
  event(20502),
  event(20100, { code: '0x00000000', time: '2026-01-31T11:00:00Z' }),
  event(10010, { provider: 'Microsoft-Windows-DistributedCOM', channel: 'System' }),
].join('\n');

const decode = (args: readonly string[], content: string | Uint8Array = log) =>
  eventide(['decode', ...args], {
    files: new Map<string, Uint8Array | string>([...fivePages(), ['log', content], ['-', content]]),
  });

describe('eventide decode', () => {
  test('says what the events of a log mean, in the language asked for, and which are not known', async () => {
    const { code, stdout, stderr } = await decode(['log', '--locale', 'it-IT']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('log: XML, 3 events\n2 of 3 events explained\n');
    expect(stdout).toMatch(/^ {2}error +20502 · CRPVerifyMetric_Failure · once/m);
    expect(stdout).toContain('Il punto di registrazione certificati');
    expect(stdout).toMatch(/^ {4}0x00000409 · CRPSCEPSigningCert_NotFound · once$/m);
    expect(stdout).toContain('Non è possibile recuperare il certificato di firma.');
    expect(stdout).toMatch(/^ {2}pc-1: 2 events, 1 error$/m);
    expect(stdout).toMatch(/^ {2}Microsoft-Windows-DistributedCOM · 10010 · once$/m);
    expect(stdout.indexOf('20502 ·')).toBeLessThan(stdout.indexOf('20100 ·'));
  });

  test('speaks the language of its messages, and takes it for the reader’s', async () => {
    const { stdout } = await decode(['log', '--language', 'ru']);
    expect(stdout).toContain('Объяснено 2 из 3 событий');
    expect(stdout).toContain('Точке регистрации сертификатов не удалось');
  });

  test('reads standard input, in UTF-16 as PowerShell 5.1 writes it', async () => {
    const json = `\uFEFF[{"Id":20102,"ProviderName":"${ours}","TimeCreated":"\\/Date(1769853600000)\\/"}]`;
    const { code, stdout } = await decode(['-', '--locale', 'sv'], Buffer.from(json, 'utf16le'));
    expect(code).toBe(0);
    expect(stdout).toContain('standard input: JSON, 1 event\n1 of 1 event explained\n2026-01-31 10:00:00Z\n');
    expect(stdout).toContain('Det gick inte att utfärda ett PKCS-certifikat.');
  });

  test('gives every event as JSON, with what is known and what is not', async () => {
    const { stdout } = await decode(['log', '--format', 'json', '--locale', 'es-ES']);
    const { events, files, summary } = JSON.parse(stdout) as Record<string, unknown>;
    expect(events).toMatchObject([
      { file: 'log', eventId: 20502, recordId: 20102, device: 'pc-1', codes: [{ code: '0x00000409' }] },
      { eventId: 20100, event: { name: 'PkcsCertIssue_Success', outcome: 'SUCCESS', locale: 'es-ES' } },
      { eventId: 10010, catalog: null, event: null, codes: [] },
    ]);
    expect(files).toEqual([{ file: 'log', format: 'XML', events: 3, problems: 0 }]);
    expect(summary).toMatchObject({ total: 3, explained: 2, unknown: [{ eventId: 10010, count: 1 }] });
  });

  test('gives JSON where nothing is asked for that is there', async () => {
    const { code, stdout } = await decode(['log', '--format', 'json', '--event', '20602']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ events: [], summary: { total: 0 } });
  });

  test('gives a table that spreadsheets read, and a report', async () => {
    const { stdout: csv } = await decode(['log', '--format', 'csv']);
    expect(csv.startsWith('\uFEFFfile,time,severity,eventId,name,meaning,')).toBe(true);
    expect(csv.split('\r\nlog,')).toHaveLength(4);
    const { stdout: markdown } = await decode(['log', '--format', 'markdown']);
    expect(markdown).toMatch(/^# log\n\n2 of 3 events explained\n/);
    expect(markdown).toMatch(/^\| error \| 20502 CRPVerifyMetric\\_Failure \| 1 \| /m);
  });

  test.each([
    [['--event', '20500-20502'], [20502]],
    [['--severity', 'information'], [20100]],
    [['--code', '1033'], [20502]],
    [
      ['--device', 'PC-1'],
      [20502, 20100],
    ],
    [['--since', '2026-01-31T10:30Z'], [20100]],
    [
      ['--until', '2026-01-31T10:30Z', '--event', '20502,10010'],
      [20502, 10010],
    ],
  ])('is narrowed by %j', async (args, ids) => {
    const { stdout } = await decode(['log', '--format', 'json', ...args]);
    const { events } = JSON.parse(stdout) as { events: { eventId: number }[] };
    expect(events.map(({ eventId }) => eventId)).toEqual(ids);
  });

  test('writes the query for what is asked for', async () => {
    const query = async (format: string) => (await decode(['log', '--event', '20502', '--format', format])).stdout;
    expect(await query('powershell')).toBe(`Get-WinEvent -FilterHashtable @{LogName='${ours}'; Id=20502}\n`);
    expect(await query('xpath')).toBe('*[System[(EventID=20502)]]\n');
    expect(await query('kql')).toContain('| where EventID in (20502)');
  });

  test('ends with 1 where no event is known, with 2 where a log cannot be used, and says why', async () => {
    expect((await decode(['log', '--event', '10010'])).code).toBe(1);
    const none = await decode(['log'], 'Nothing of the kind.');
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toMatch(/^eventide: log: this is no event log: /);
    const missing = await decode(['log', 'nowhere']);
    expect(missing.code).toBe(2);
    expect(missing.stdout).toContain('2 of 3 events explained');
    expect(missing.stderr).toBe('eventide: nowhere: no such file or directory\n');
  });

  test('says which records it could not read, in the language asked for', async () => {
    const { code, stderr } = await decode(['log', '--language', 'it'], `${log}\n${log.slice(0, 300)}`);
    expect(code).toBe(0);
    expect(stderr).toBe('eventide: log: riga 4: l’XML finisce a metà: tralasciato; esporta di nuovo il registro\n');
  });

  test.each([
    [['log', '--event', 'x'], '--event takes event IDs'],
    [['log', '--since', 'yesterday'], '--since takes a date'],
    [['log', '--severity', 'bad'], 'information, warning, error, unknown'],
    [['log', '--format', 'xml'], 'pretty, json, csv, markdown'],
    [[], 'no files given'],
    [['log', '--locale', 'ja'], 'no page is in'],
  ])('refuses %j', async (args, reason) => {
    const { code, stderr } = await decode(args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});
