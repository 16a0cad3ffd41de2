import { describe, expect, test } from 'vitest';
import { readAll } from './read.ts';

/** What Get-WinEvent prints in a console, of two providers. */
const printed = `PS C:\\> Get-WinEvent -LogName 'Contoso Agent'

   ProviderName: Contoso Agent

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
1/31/2026 10:20:30 AM        20502 Error            The registration point found a problem: 0x00000409...
1/31/2026 10:20:29 AM            3 Information      It went well.

   ProviderName: Contoso Server

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
1/30/2026 9:00:00 PM          4625 Warning          Somebody failed to sign in....


PS C:\\> exit
`;

describe('a table of events', () => {
  test('that Get-WinEvent prints is read, with the provider above it', async () => {
    const { format, records, problems } = await readAll(printed.replaceAll('\n', '\r\n'));
    expect(format).toBe('TABLE');
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        ...{ index: 1, provider: 'Contoso Agent', eventId: 20502, level: 'ERROR', time: '2026-01-31T10:20:30' },
        ...{ message: 'The registration point found a problem: 0x00000409...', data: [], place: { line: 7 } },
      },
      { provider: 'Contoso Agent', eventId: 3, level: 'INFORMATION', message: 'It went well.' },
      { provider: 'Contoso Server', eventId: 4625, level: 'WARNING', time: '2026-01-30T21:00:00', place: { line: 14 } },
    ]);
  });

  test('is read alike in pieces of any length', async () => {
    const whole = await readAll(printed);
    for (const length of [1, 7, 64]) expect(await readAll(printed, length)).toEqual(whole);
  });

  test.each([
    ['Italian', '31/01/2026 10:20:30', 'Errore', 'Il punto di registrazione ha riscontrato un problema.'],
    ['Russian', '31.01.2026 10:20:30', 'Ошибка', 'Не удалось выдать сертификат.'],
    [
      'Japanese, whose letters take two cells',
      '2026/01/31 10:20:30',
      'エラー',
      'イベント ログがシャットダウンしました。',
    ],
  ])('is read in %s', async (_language, time, level, message) => {
    const cells = level.length + level.replace(/[^\u3000-\uFFFF]/g, '').length;
    const log = [
      '   ProviderName: Contoso Agent',
      '',
      'TimeCreated                     Id LevelDisplayName Message',
      '-----------                     -- ---------------- -------',
      `${time.padEnd(29)}20102 ${level}${' '.repeat(17 - cells)}${message}`,
    ].join('\n');
    const { records } = await readAll(log);
    expect(records).toMatchObject([{ eventId: 20102, level: 'ERROR', time: '2026-01-31T10:20:30', message }]);
  });

  test('that is wrapped is joined, and other columns of Format-Table are read', async () => {
    const log = `
   Id ProviderName  Message
   -- ------------  -------
20102 Contoso Agent The certificate could not be issued, because the
                    authority did not answer. See the log of it.

                    Code: 0x00000401
20100 Contoso Agent It went well.
`;
    const { records } = await readAll(log);
    expect(records).toMatchObject([
      {
        ...{ eventId: 20102, provider: 'Contoso Agent' },
        message:
          'The certificate could not be issued, because the authority did not answer. See the log of it.\n\nCode: 0x00000401',
      },
      { eventId: 20100, message: 'It went well.' },
    ]);
  });

  test('is none without a column of IDs', async () => {
    const { format } = await readAll('Name   Status\n----   ------\nAgent  Running\n');
    expect(format).toBeNull();
  });
});
