import type { KnownCatalog } from '@eventide/logs';
import { describe, expect, test } from 'vitest';
import { LogDesk } from './log-desk.ts';
import type { Answer, ExportWords, Request } from './protocol.ts';
import { wholeLog } from './view-filter.ts';

const contoso: KnownCatalog = {
  ...{ slug: 'contoso', providers: [], logs: ['Contoso Agent'] },
  events: [
    {
      ...{ eventId: 301, name: 'Issue_Failure', severity: 'ERROR', outcome: 'FAILURE' },
      description: { text: 'Non riuscito.', locale: 'it-IT', isFallback: false, links: [] },
    },
    { eventId: 300, name: 'Issue_Success', severity: 'INFORMATION', outcome: 'SUCCESS', description: null },
  ],
  codes: [{ code: '0x00000401', documentedAs: '0x00000401', name: 'NotFound', message: null, generic: false }],
};

interface Made {
  readonly id: number;
  readonly time: string;
  readonly device?: string;
  readonly detail?: string;
  readonly provider?: string;
}

const xml = ({ id, time, device = 'pc-1', detail = '', provider = 'Contoso Agent' }: Made) =>
  `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="${provider}"/>` +
  `<EventID>${id}</EventID><Level>4</Level><TimeCreated SystemTime="${time}"/><EventRecordID>7</EventRecordID>` +
  `<Channel>${provider}</Channel><Computer>HOST</Computer></System><EventData><Data Name="DeviceId">${device}</Data>` +
  `<Data Name="ErrorCode">0x401</Data><Data Name="Detail">${detail}</Data></EventData></Event>\n`;

const log = [
  { id: 300, time: '2026-01-31T10:00:00Z', detail: 'C:\\Temp, "quoted"' },
  { id: 301, time: '2026-01-31T12:00:00Z', device: 'pc-2' },
  { id: 7036, time: '2026-01-31T11:00:00Z', provider: 'Service Control Manager' },
]
  .map(xml)
  .join('');

/** A desk that has been asked; the clock stands still, so that nothing is told before the end of a log. */
async function asked(...requests: readonly Request[]) {
  const answers: Answer[] = [];
  const desk = new LogDesk({ answer: (answer) => answers.push(answer), now: () => 0, pause: () => Promise.resolve() });
  await desk.handle({ kind: 'KNOW', catalogs: [contoso] });
  for (const request of requests) await desk.handle(request);
  const last = <Kind extends Answer['kind']>(kind: Kind) =>
    answers.findLast((answer): answer is Extract<Answer, { kind: Kind }> => answer.kind === kind);
  return { desk, answers, last };
}

const read: Request = { kind: 'READ', sources: [{ name: 'agent.xml', content: log }] };
const idsOf = (answer: Extract<Answer, { kind: 'VIEW' }> | undefined) =>
  answer?.first.rows.map(({ event }) => event.record.eventId);

const words: ExportWords = {
  severity: { ERROR: 'errore', WARNING: 'avviso', INFORMATION: 'informazione', UNKNOWN: 'non indicata' },
  column: {
    ...{ time: 'Ora', severity: 'Gravità', event: 'Evento', name: 'Nome', count: 'Numero' },
    ...{ meaning: 'Significato', codes: 'Codici', device: 'Dispositivo', provider: 'Provider' },
  },
  ...{ events: 'Successo', unknown: 'Sconosciuti', all: 'Tutti', coverage: '2 di 3', left: 'altri {count}' },
};

describe('a log that was read', () => {
  test('is shown latest first, counted, with what is not known', async () => {
    const { last } = await asked(read);
    const view = last('VIEW');
    expect(idsOf(view)).toEqual([301, 7036, 300]);
    expect(view?.view.summary).toMatchObject({ total: 3, explained: 2, bySeverity: { ERROR: 1, INFORMATION: 2 } });
    expect(view?.view.summary.unknown).toMatchObject([{ provider: 'Service Control Manager', eventId: 7036 }]);
    expect(last('PROGRESS')?.progress).toMatchObject({
      ...{ isReading: false, isCancelled: false, done: log.length, total: log.length },
      files: [{ name: 'agent.xml', format: 'XML', events: 3, problemCount: 0 }],
    });
  });

  test('keeps messages and strings for whoever opens an event', async () => {
    const { last } = await asked(read, { kind: 'DETAIL', at: 0 });
    expect(last('VIEW')?.first.rows[0]?.event.record.data).toEqual([]);
    expect(last('DETAIL')?.detail).toMatchObject({ name: 'agent.xml', format: 'XML' });
    expect(last('DETAIL')?.detail.event.record.data).toEqual([
      { name: 'DeviceId', value: 'pc-1' },
      { name: 'ErrorCode', value: '0x401' },
      { name: 'Detail', value: 'C:\\Temp, "quoted"' },
    ]);
  });

  test('gives the rows that are asked for, of the view that is shown only', async () => {
    const { last, answers } = await asked(read, { kind: 'ROWS', view: 1, from: 1, to: 2 });
    expect(last('ROWS')?.rows).toMatchObject({ from: 1, rows: [{ at: 2 }] });
    const { answers: others } = await asked(read, { kind: 'ROWS', view: 7, from: 1, to: 2 });
    expect(others.length).toBe(answers.length - 1);
  });

  test('grows by a further log', async () => {
    const more = xml({ id: 301, time: '2026-02-01T00:00:00Z' });
    const { last } = await asked(read, { kind: 'READ', sources: [{ name: 'more.xml', content: more }] });
    expect(last('VIEW')?.view.summary.total).toBe(4);
    expect(last('PROGRESS')?.progress.files.map(({ name, events }) => [name, events])).toEqual([
      ['agent.xml', 3],
      ['more.xml', 1],
    ]);
  });

  test('is gone once it is closed', async () => {
    const { last } = await asked(read, { kind: 'CLEAR' }, { kind: 'DETAIL', at: 0 });
    expect(last('DETAIL')).toBeUndefined();
  });

  test('says what could not be read, and reads on', async () => {
    const broken = `${xml({ id: 300, time: '2026-01-31T10:00:00Z' })}<Event><System></Oops></Event>\n${log}`;
    const { last } = await asked({ kind: 'READ', sources: [{ name: 'broken.xml', content: broken }] });
    const [file] = last('PROGRESS')?.progress.files ?? [];
    expect(file?.problems).toMatchObject([{ id: 'xml-malformed', place: { line: 2 } }]);
    expect(file?.events).toBe(4);
  });
});

describe('filters', () => {
  const filtered = async (filter: Partial<typeof wholeLog>) =>
    (await asked(read, { kind: 'SHOW', filter: { ...wholeLog, ...filter }, order: 'EARLIEST' })).last('VIEW');

  test.each([
    [{ severities: ['ERROR'] as const }, [301]],
    [{ eventIds: [300, 7036] }, [300, 7036]],
    [{ codes: ['0x00000401'] }, [300, 301]],
    [{ devices: ['pc-2'] }, [301]],
    [{ since: Date.parse('2026-01-31T10:30:00Z'), until: Date.parse('2026-01-31T11:30:00Z') }, [7036]],
    [{ isKnown: false }, [7036]],
    [{ text: 'non RIUSCITO' }, [301]],
    [{ text: 'temp, "quo' }, [300]],
    [{ text: 'c:\\temp' }, [300]],
    [{ text: 'service control' }, [7036]],
    [{ text: '","' }, []],
    [{}, [300, 7036, 301]],
  ])('%j leave %j', async (filter, ids) => {
    expect(idsOf(await filtered(filter))).toEqual(ids);
  });

  test('count their values under the other filters, and list what is asked for even where nothing has it', async () => {
    const view = await filtered({ severities: ['ERROR'], devices: ['pc-9'] });
    expect(view?.view.facets.severities).toEqual([{ value: 'ERROR', name: null, count: 0 }]);
    expect(view?.view.facets.devices).toEqual([
      { value: 'pc-2', name: null, count: 1 },
      { value: 'pc-9', name: null, count: 0 },
    ]);
    const bySeverity = await filtered({ severities: ['ERROR'] });
    expect(bySeverity?.view.facets.severities.map(({ value, count }) => [value, count])).toEqual([
      ['INFORMATION', 2],
      ['ERROR', 1],
    ]);
    expect(bySeverity?.view.facets.eventIds).toEqual([{ value: 301, name: 'Issue_Failure', count: 1 }]);
  });

  test('become queries for what Windows knows of them', async () => {
    const { queries } = (await filtered({ severities: ['ERROR'] }))?.view ?? {};
    expect(queries?.powershell).toBe("Get-WinEvent -FilterHashtable @{LogName='Contoso Agent'; Id=301}");
    expect(queries?.kql).toContain('where EventID in (301)');
    expect(queries?.xpath).toBe('*[System[(EventID=301)]]');
  });
});

describe('an export', () => {
  const exported = async (format: 'csv' | 'json' | 'markdown') => {
    const only = { ...wholeLog, eventIds: [300, 7036] };
    const { last } = await asked(
      read,
      { kind: 'SHOW', filter: only, order: 'EARLIEST' },
      { kind: 'EXPORT', format, words },
    );
    return (await last('EXPORTED')?.file.text()) ?? '';
  };

  test('as CSV has a row for each event that is shown', async () => {
    const lines = (await exported('csv')).split('\r\n');
    expect(lines[0]).toMatch(/file,time,severity,eventId/);
    expect(lines[1]).toMatch(/^agent\.xml,2026-01-31T10:00:00Z,informazione,300,Issue_Success/);
    expect(lines).toHaveLength(4);
  });

  test('as JSON has the events, the logs and the summary', async () => {
    const { events, files, summary } = JSON.parse(await exported('json')) as Record<string, never>;
    expect(events).toMatchObject([
      { eventId: 300, file: 'agent.xml' },
      { eventId: 7036, catalog: null },
    ]);
    expect(files).toEqual([{ file: 'agent.xml', format: 'XML', events: 3, problems: 0 }]);
    expect(summary).toMatchObject({ total: 2, explained: 1 });
  });

  test('as Markdown is a report in the words of the page', async () => {
    const report = await exported('markdown');
    expect(report).toContain('# agent.xml\n\n2 di 3\n');
    expect(report).toContain('## Sconosciuti');
    expect(report).toContain('| Service Control Manager | 7036 | 1 |');
  });
});

describe('a long log', () => {
  const long = Array.from({ length: 5_000 }, (_, at) =>
    xml({ id: 300, time: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString() }),
  ).join('');

  /** A desk whose clock goes on by as much as makes it give way at every piece. */
  function slowDesk(onAnswer: (answer: Answer, desk: LogDesk) => void) {
    let now = 0;
    const desk: LogDesk = new LogDesk({
      answer: (answer) => {
        onAnswer(answer, desk);
      },
      now: () => (now += 50),
      pause: () => Promise.resolve(),
    });
    return desk;
  }

  test('shows its first events before all have been read', async () => {
    const totals: number[] = [];
    const desk = slowDesk((answer) => {
      if (answer.kind === 'VIEW') totals.push(answer.view.summary.total);
    });
    await desk.handle({ kind: 'READ', sources: [{ name: 'long.xml', content: long }] });
    expect(totals[0]).toBeLessThan(500);
    expect(totals.at(-1)).toBe(5_000);
  });

  test('can be cancelled: what was read stays, and nothing is called cut off', async () => {
    let last: Extract<Answer, { kind: 'PROGRESS' }> | undefined;
    const desk = slowDesk((answer, one) => {
      if (answer.kind !== 'PROGRESS') return;
      last = answer;
      void one.handle({ kind: 'CANCEL' });
    });
    await desk.handle({ kind: 'READ', sources: [{ name: 'long.xml', content: long }] });
    expect(last?.progress).toMatchObject({ isReading: false, isCancelled: true, files: [{ problemCount: 0 }] });
    expect(last?.progress.done).toBeLessThan(long.length / 2);
  });
});
