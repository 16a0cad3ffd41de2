import { describe, expect, test } from 'vitest';
import { faultsOf, readAll } from './read.ts';

/** Event Viewer's header in eight languages, its word for an error, and a time on the last day of January. */
const viewers = [
  ['en', 'Level,Date and Time,Source,Event ID,Task Category', 'Error', '1/31/2026 10:20:30 AM'],
  ['de', 'Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie', 'Fehler', '31.01.2026 10:20:30'],
  ['fr', 'Niveau,Date et heure,Source,ID de l’événement,Catégorie de la tâche', 'Erreur', '31/01/2026 10:20:30'],
  ['it', 'Livello,Data e ora,Origine,ID evento,Categoria attività', 'Errore', '31/01/2026 10:20:30'],
  ['ja', 'レベル,日付と時刻,ソース,イベント ID,タスクのカテゴリ', 'エラー', '2026/01/31 10:20:30'],
  ['ru', 'Уровень,Дата и время,Источник,Код события,Категория задачи', 'Ошибка', '31.01.2026 10:20:30'],
  ['sv', 'Nivå,Datum och tid,Källa,Händelse-ID,Aktivitetskategori', 'Fel', '2026-01-31 10:20:30'],
  ['ko', '수준,날짜 및 시간,원본,이벤트 ID,작업 범주', '오류', '2026-01-31 오전 10:20:30'],
] as const;

describe('a table of events', () => {
  test.each(viewers)(
    'of Event Viewer is read in %s, with the message that its header does not name',
    async (_language, header, level, time) => {
      const log = `\uFEFF${header}\r\n${level},${time},Contoso Agent,301,None,"It failed, it ""said"".\r\nTwice."\r\n`;
      const { format, records, problems } = await readAll(log);
      expect(format).toBe('CSV');
      expect(problems).toEqual([]);
      expect(records).toEqual([
        {
          ...{
            index: 1,
            provider: 'Contoso Agent',
            channel: null,
            eventId: 301,
            level: 'ERROR',
            time: '2026-01-31T10:20:30',
          },
          ...{
            computer: null,
            recordId: null,
            message: 'It failed, it "said".\r\nTwice.',
            data: [],
            place: { line: 2 },
          },
        },
      ]);
    },
  );

  test('is read by its shape where its header is in no language that is known, or missing', async () => {
    const row = 'Zork,31.01.2026 10:20:30,Contoso Agent,301,Frob,text\n';
    for (const log of [`Foo,Bar,Baz,Quux,Zork\n${row}`, row]) {
      const { records } = await readAll(log);
      expect(records).toMatchObject([
        { provider: 'Contoso Agent', eventId: 301, time: '2026-01-31T10:20:30', message: 'text' },
      ]);
    }
  });

  test.each(['', '#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n'])(
    'of Export-Csv is read, beginning with %j',
    async (type) => {
      const log = `${type}"Message","Id","Level","ProviderName","LogName","TimeCreated","Properties"\r\n"x","301","2","P","L","1/2/2026 1:20:30 PM","System.Collections.Generic.List\`1[System.Diagnostics.Eventing.Reader.EventProperty]"\r\n`;
      const { records } = await readAll(log);
      expect(records).toMatchObject([
        {
          eventId: 301,
          level: 'ERROR',
          provider: 'P',
          channel: 'L',
          time: '2026-01-02T13:20:30',
          message: 'x',
          data: [],
        },
      ]);
    },
  );

  test('of Log Analytics is read, with semicolons and tabs as well', async () => {
    const log =
      'TimeGenerated [UTC],Source,EventLog,EventID,EventLevelName,RenderedDescription\n"1/31/2026, 10:20:30.123 AM",P,L,301,Warning,x\n';
    for (const delimiter of [',', ';', '\t']) {
      const own =
        delimiter === ','
          ? log
          : log.replace(/"([^"]*)"/, (_all, time: string) => time.replace(',', '')).replaceAll(',', delimiter);
      const { records } = await readAll(own);
      expect(records).toMatchObject([
        { eventId: 301, level: 'WARNING', time: '2026-01-31T10:20:30.123', message: 'x' },
      ]);
    }
  });

  test('has its dates in the order that the whole log shows', async () => {
    const log = (dates: readonly string[]) =>
      `Level,Date and Time,Source,Event ID,Task\n${dates.map((date) => `Error,${date},P,1,None,x\n`).join('')}`;
    const days = async (dates: readonly string[]) =>
      (await readAll(log(dates))).records.map(({ time }) => time?.slice(0, 10));
    expect(await days(['02/01/2026 10:00:00', '31/01/2026 10:00:00'])).toEqual(['2026-01-02', '2026-01-31']);
    expect(await days(['02/01/2026 10:00:00', '01/31/2026 10:00:00'])).toEqual(['2026-02-01', '2026-01-31']);
    // Nothing over twelve: a log runs one way only.
    expect(await days(['01/02/2026 10:00:00', '02/01/2026 10:00:00', '02/02/2026 10:00:00'])).toEqual([
      ...['2026-01-02', '2026-02-01', '2026-02-02'],
    ]);
  });

  test('says what it lacks, and where', async () => {
    const read = await readAll(
      'Level,Date,Source,Event ID\nError,x,P,none\nError,x,P,2\nError,x,P,3,"open\nError,x,P,4\n',
    );
    expect(read.records.map(({ eventId }) => eventId)).toEqual([2]);
    expect(faultsOf(read)).toEqual(['2: event-id-missing', '4: row-cut-off']);
  });
});
