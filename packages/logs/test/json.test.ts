import { describe, expect, test } from 'vitest';
import { faultsOf, readAll } from './read.ts';

const ps51 = (time: string) => `[\r
    {\r
        "Id":  301,\r
        "Version":  0,\r
        "Level":  2,\r
        "ProviderName":  "Contoso Agent",\r
        "LogName":  "Contoso Agent",\r
        "RecordId":  77,\r
        "ProcessId":  1040,\r
        "MachineName":  "host.example",\r
        "TimeCreated":  ${time},\r
        "Properties":  [\r
                           {\r
                               "Value":  "0x00000401"\r
                           }\r
                       ],\r
        "LevelDisplayName":  "Fehler",\r
        "Message":  "Es ist fehlgeschlagen."\r
    }\r
]`;

describe('a log in JSON', () => {
  test.each([
    ['of PowerShell 5.1', '"\\/Date(1769854830123)\\/"', '2026-01-31T10:20:30.123Z'],
    [
      'with its notes',
      '{"value": "\\/Date(1769854830123)\\/", "DisplayHint": 2, "DateTime": "x"}',
      '2026-01-31T10:20:30.123Z',
    ],
    ['of PowerShell 7', '"2026-01-31T11:20:30.1234567+01:00"', '2026-01-31T10:20:30.1234567Z'],
  ])('has times %s', async (_what, written, time) => {
    const { format, records } = await readAll(ps51(written));
    expect(format).toBe('JSON');
    expect(records).toEqual([
      {
        ...{ index: 1, provider: 'Contoso Agent', channel: 'Contoso Agent', eventId: 301, level: 'ERROR', time },
        ...{ computer: 'host.example', recordId: 77, message: 'Es ist fehlgeschlagen.', place: { line: 2 } },
        data: [{ name: null, value: '0x00000401' }],
      },
    ]);
  });

  test.each([
    ['one object', '{"Id":1}'],
    ['an object a line', '{"Id":1}\n\n{"EventID":2}\n'],
    ['a list', '[{"Id":1},{"event_id":2}]'],
    ['a list that PowerShell 5.1 wraps', '{"value":[{"Id":1},{"Id":2}],"Count":2}'],
    ['tables of Log Analytics', '{"tables":[{"name":"T","columns":[{"name":"EventID"}],"rows":[[1],[2]]}]}'],
    ['what a dump tool writes', '{"Event":{"System":{"EventID":{"#attributes":{"Qualifiers":0},"#text":1}}}}'],
    ['what Elastic has', '{"winlog":{"event_id":1,"provider_name":"P"},"@timestamp":"2026-01-31T10:20:30Z"}'],
  ])('is read as %s', async (_what, log) => {
    const { records, problems } = await readAll(log);
    expect(problems).toEqual([]);
    expect(records.map(({ eventId }) => eventId)).toEqual([1, 2].slice(0, records.length));
    expect(records.length).toBeGreaterThan(0);
  });

  test('never takes a string of the event for a field of it', async () => {
    const log = JSON.stringify({
      EventID: 5,
      EventData: {
        EventID: 9,
        Level: 1,
        Computer: 'other',
        Data: [{ '#attributes': { Name: 'Source' }, '#text': 'x' }],
      },
    });
    const { records } = await readAll(log);
    expect(records[0]).toMatchObject({ eventId: 5, level: 'UNKNOWN', computer: null, provider: null });
    expect(records[0]?.data).toContainEqual({ name: 'Source', value: 'x' });
  });

  test('has the strings that Log Analytics keeps as XML or JSON', async () => {
    const xml =
      '<DataItem type="x"><EventData><Data Name="Code">0x401</Data><Data>a &amp; b</Data></EventData></DataItem>';
    const log = JSON.stringify([
      { EventID: 5, EventData: xml },
      { EventID: 6, EventData: '{"Code":"0x402"}' },
    ]);
    const { records } = await readAll(log);
    expect(records.map(({ data }) => data)).toEqual([
      [
        { name: 'Code', value: '0x401' },
        { name: null, value: 'a & b' },
      ],
      [{ name: 'Code', value: '0x402' }],
    ]);
  });

  test('takes the ID of a classic event out of its instance ID', async () => {
    const { records } = await readAll('{"InstanceId":3221245574,"Source":"Contoso Agent","EntryType":1}');
    expect(records[0]).toMatchObject({ eventId: 20102, provider: 'Contoso Agent', level: 'ERROR' });
  });

  test('loses a value that is broken, says where, and reads on at the next', async () => {
    const log = '{"Id":1,\n{"Id":2}\n{"Id": "3\n{"Id":4}\n{"Id":nope}\n{"Name":"x"}\n{"Id":5}\n{"Id":6';
    const read = await readAll(log);
    expect(read.records.map(({ eventId, place }) => [eventId, place.line])).toEqual([
      [2, 2],
      [4, 4],
      [5, 7],
    ]);
    expect(faultsOf(read)).toEqual([
      ...['1: json-cut-off', '3: json-malformed', '5: json-malformed', '6: event-id-missing', '8: json-cut-off'],
    ]);
  });
});
