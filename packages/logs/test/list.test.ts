import { describe, expect, test } from 'vitest';
import { readAll } from './read.ts';

/** What Event Viewer copies, in eight languages. */
const copies = [
  ['en', 'Log Name', 'Source', 'Date', '1/31/2026 10:20:30 AM', 'Event ID', 'Level', 'Error', 'Description'],
  ['de', 'Protokollname', 'Quelle', 'Datum', '31.01.2026 10:20:30', 'Ereignis-ID', 'Ebene', 'Fehler', 'Beschreibung'],
  [
    'es',
    'Nombre de registro',
    'Origen',
    'Fecha',
    '31/01/2026 10:20:30',
    'Id. del evento',
    'Nivel',
    'Error',
    'Descripción',
  ],
  ['it', 'Nome registro', 'Origine', 'Data', '31/01/2026 10:20:30', 'ID evento', 'Livello', 'Errore', 'Descrizione'],
  ['nl', 'Logboeknaam', 'Bron', 'Datum', '31-1-2026 10:20:30', 'Gebeurtenis-id', 'Niveau', 'Fout', 'Beschrijving'],
  ['ru', 'Имя журнала', 'Источник', 'Дата', '31.01.2026 10:20:30', 'Код события', 'Уровень', 'Ошибка', 'Описание'],
  [
    'pl',
    'Nazwa dziennika',
    'Źródło',
    'Data',
    '31.01.2026 10:20:30',
    'Identyfikator zdarzenia',
    'Poziom',
    'Błąd',
    'Opis',
  ],
  ['ja', 'ログの名前', 'ソース', '日付', '2026/01/31 10:20:30', 'イベント ID', 'レベル', 'エラー', '説明'],
] as const;

describe('a list of events', () => {
  test.each(copies)(
    'that Event Viewer copies is read in %s',
    async (_language, log, source, date, time, id, level, error, description) => {
      const one = `${log}: Contoso Agent\r\n${source}:        Contoso Agent\r\n${date}:          ${time}\r\n${id}:      301\r\n${level}:         ${error}\r\n${description}:\r\nIt failed.\r\n\r\nCode: 0x00000401\r\n`;
      const { format, records, problems } = await readAll(one + one.replace('301', '302'));
      expect(format).toBe('LIST');
      expect(problems).toEqual([]);
      expect(records.map(({ eventId }) => eventId)).toEqual([301, 302]);
      expect(records[0]).toEqual({
        ...{
          index: 1,
          provider: 'Contoso Agent',
          channel: 'Contoso Agent',
          eventId: 301,
          level: 'ERROR',
          time: '2026-01-31T10:20:30',
        },
        ...{ computer: null, recordId: null, message: 'It failed.\n\nCode: 0x00000401', data: [], place: { line: 1 } },
      });
    },
  );

  test('that Format-List prints is read, with its lines joined that the console has cut', async () => {
    const log = `

TimeCreated  : 31/01/2026 10:20:30
ProviderName : Contoso Agent
Id           : 301
Message      : The certificate of the device could not be issued, because the certification
               authority did not answer within the time that it has. See the log of the
               server.

               Code: 0x00000401

TimeCreated  : 30/01/2026 10:20:30
ProviderName : Contoso Agent
Id           : 302
Message      : It went well.

`;
    const { records } = await readAll(log.replaceAll('\n', '\r\n'));
    expect(records).toMatchObject([
      {
        ...{ eventId: 301, provider: 'Contoso Agent', time: '2026-01-31T10:20:30' },
        message:
          'The certificate of the device could not be issued, because the certification authority did not answer within the time that it has. See the log of the server.\n\nCode: 0x00000401',
      },
      { eventId: 302, time: '2026-01-30T10:20:30', message: 'It went well.' },
    ]);
  });

  test('that wevtutil prints is read', async () => {
    const event = (index: number, id: number) =>
      `Event[${index}]:\n  Log Name: Contoso Agent\n  Source: Contoso Agent\n  Date: 2026-01-31T10:20:30.123\n  Event ID: ${id}\n  Level: Error\n  Description: \nIt failed.\n\n`;
    const { records } = await readAll(event(0, 301) + event(1, 302));
    expect(records).toMatchObject([
      { eventId: 301, channel: 'Contoso Agent', time: '2026-01-31T10:20:30.123', message: 'It failed.' },
      { eventId: 302, message: 'It failed.' },
    ]);
  });

  test('that evtxexport of libevtx prints is read by its identifier, not by its counter', async () => {
    const event = (number: number, identifier: string) =>
      `Event number\t\t\t: ${number}\nCreation time\t\t\t: Aug 28, 2024 00:19:14.033585200 UTC\nWritten time\t\t\t: Aug 28, 2024 00:19:15.000000000 UTC\nEvent level\t\t\t: Warning (3)\nUser security identifier\t: S-1-5-18\nComputer name\t\t\t: PC1\nSource name\t\t\t: Contoso Agent\nEvent identifier\t\t: ${identifier}\nNumber of strings\t\t: 2\nString: 1\t\t\t: Code: 0x00000401\nString: 2\t\t\t: second\n\n`;
    const { format, records, problems } = await readAll(
      event(20102, '0x0000012d (301)') + event(20103, '0x00004e86 (20102)'),
    );
    expect({ format, problems }).toEqual({ format: 'LIST', problems: [] });
    expect(records).toMatchObject([
      {
        ...{ eventId: 301, recordId: 20102, provider: 'Contoso Agent', computer: 'PC1', level: 'WARNING' },
        time: '2024-08-28T00:19:14.0335852Z',
        data: [
          { name: null, value: 'Code: 0x00000401' },
          { name: null, value: 'second' },
        ],
      },
      { eventId: 20102, recordId: 20103 },
    ]);
  });

  test('that evtxexport prints is read where its tabs have become spaces', async () => {
    const fields = [
      ['Event number', '7'],
      ['Event identifier', '0x00004e86 (20102)'],
      ['Number of strings', '1'],
      ['String: 1', 'a b'],
    ] as const;
    const { records } = await readAll(fields.map(([name, value]) => `${name.padEnd(32)}: ${value}`).join('\n'));
    expect(records).toMatchObject([{ eventId: 20102, recordId: 7, data: [{ name: null, value: 'a b' }] }]);
  });

  test('with an event number and no other ID is read by that', async () => {
    expect((await readAll('Event number: 20102')).records).toMatchObject([{ eventId: 20102, recordId: null }]);
  });

  test('of one line is an event', async () => {
    for (const log of ['Event ID:20102', 'ID evento: 20102', 'イベント ID：２０１０２']) {
      const { records } = await readAll(log);
      expect(records).toMatchObject([{ eventId: 20102, provider: null }]);
    }
  });
});
