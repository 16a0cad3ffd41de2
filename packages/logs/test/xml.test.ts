import { describe, expect, test } from 'vitest';
import { eventXml } from './events.ts';
import { faultsOf, readAll } from './read.ts';

const ids = async (log: string) => (await readAll(log)).records.map(({ eventId }) => eventId);

describe('a log in XML', () => {
  test('gives of an event all that its fields mean', async () => {
    const { format, records } = await readAll(
      eventXml(301, { data: '<Data Name="Code">0x401</Data><Data>a &amp; b</Data><Data>c</Data>' }),
    );
    expect(format).toBe('XML');
    expect(records).toEqual([
      {
        ...{
          index: 1,
          provider: 'Contoso Agent',
          channel: 'Contoso Agent',
          eventId: 301,
          level: 'ERROR',
          recordId: 77,
        },
        ...{ time: '2026-01-31T10:20:30.1234567Z', computer: 'host.example', message: null, place: { line: 1 } },
        data: [
          { name: 'Code', value: '0x401' },
          { name: null, value: 'a & b' },
          { name: null, value: 'c' },
        ],
      },
    ]);
  });

  test.each([
    ['one event', eventXml(1)],
    ['a declaration and a root', `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<Events>${eventXml(1)}</Events>`],
    ['single quotes', eventXml(1).replaceAll('"', "'")],
    [
      'prefixes',
      eventXml(1)
        .replaceAll(/<(\/?)(?=\w)/g, '<$1ev:')
        .replace('xmlns=', 'xmlns:ev='),
    ],
    ['text before it, as Event Viewer copies it', `Log Name: Contoso < Agent\r\nEvent Xml:\r\n${eventXml(1)}`],
  ])('is read with %s', async (_what, log) => {
    expect(await ids(log)).toEqual([1]);
  });

  test('is read without a root, and with declarations between the events', async () => {
    expect(await ids(`${eventXml(1)}\n${eventXml(2)}\n<?xml version="1.0"?>${eventXml(3)}`)).toEqual([1, 2, 3]);
  });

  test.each([
    ['de', 'Das Zertifikat wurde nicht gefunden.'],
    ['fr', 'Le certificat est introuvable.'],
    ['ja', '証明書が見つかりませんでした。'],
    ['ru', 'Сертификат не найден.'],
    ['ar', 'لم يتم العثور على الشهادة.'],
  ])('has the message of its rendering in %s', async (language, message) => {
    const more = `<RenderingInfo Culture='${language}'><Message>${message}</Message><Level>X</Level></RenderingInfo>`;
    const { records } = await readAll(eventXml(1, { more }));
    expect(records[0]).toMatchObject({ message, level: 'ERROR' });
  });

  test('has the strings of user data by the names of their elements', async () => {
    const more = '<UserData><Change xmlns="x"><Path>C:\\logs</Path><Level>9</Level></Change></UserData>';
    const { records } = await readAll(eventXml(1, { more }));
    expect(records[0]).toMatchObject({
      level: 'ERROR',
      data: [
        { name: 'Path', value: 'C:\\logs' },
        { name: 'Level', value: '9' },
      ],
    });
  });

  test('has strings apart that another reader has put into one', async () => {
    const data = '<Data>&lt;string&gt;one&lt;/string&gt;\n&lt;string&gt;two&lt;/string&gt;</Data>';
    const { records } = await readAll(eventXml(1, { data }));
    expect(records[0]?.data.map(({ value }) => value)).toEqual(['one', 'two']);
  });

  test('is read with characters that XML does not allow', async () => {
    const { records, problems } = await readAll(eventXml(1, { data: '<Data>a&#x1;b\u0002c &nbsp; ]]></Data>' }));
    expect(problems).toEqual([]);
    expect(records[0]?.data[0]?.value).toContain('b\u0002c');
  });

  test('loses an event that is damaged, says where, and reads on at the next', async () => {
    const log = [
      eventXml(1).replace('</EventID>', '</E'),
      eventXml(2),
      eventXml(3).replace('Name="Contoso Agent"', 'Name="Contoso Agent'),
      eventXml(4),
      eventXml('none'),
      `${eventXml(5).slice(0, 200)}${eventXml(6)}`,
      eventXml(7).slice(0, 200),
    ].join('\n');
    const read = await readAll(log);
    expect(read.records.map(({ eventId, place }) => [eventId, place.line])).toEqual([
      [2, 2],
      [4, 4],
      [6, 6],
    ]);
    expect(faultsOf(read)).toEqual([
      ...['1: xml-malformed', '3: xml-malformed', '5: event-id-missing', '6: xml-malformed', '7: xml-cut-off'],
    ]);
  });

  test('is bounded in length and depth', async () => {
    const limits = {
      recordLength: 2_000,
      nesting: 10,
      dataItems: 3,
      wrappedLength: 5_000,
      fileBytes: 10_000,
      problems: 5,
    };
    const deep = eventXml(1, { more: `<UserData>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</UserData>` });
    const long = eventXml(2, { data: `<Data>${'x'.repeat(5_000)}</Data>` });
    const many = eventXml(3, { data: '<Data>x</Data>'.repeat(10) });
    const endless = `${eventXml(4)}<!-- ${'x'.repeat(1_000)}${eventXml(5)}`;
    const read = await readAll([deep, long, many, endless].join('\n'), 500, { limits });
    expect(faultsOf(read)).toEqual(['1: record-nested-too-deeply', '2: record-too-long', '4: xml-malformed']);
    expect(read.records.map(({ eventId, data }) => [eventId, data.length])).toEqual([
      [3, 3],
      [4, 0],
    ]);
  });
});
