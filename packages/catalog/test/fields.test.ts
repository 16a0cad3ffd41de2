import { describe, expect, test } from 'vitest';
import { codesIn, eventIdsIn, levelOf, meaningOfField } from '../src/text/index.ts';
import { fields } from '../src/text/fields/languages.generated.ts';

describe('what a field means', () => {
  test.each([
    ['Event ID', 'EVENT_ID'],
    ['EventID', 'EVENT_ID'],
    ['event_id', 'EVENT_ID'],
    ['Id', 'EVENT_ID'],
    ['EventCode', 'EVENT_ID'],
    ['winlog.event_id', 'EVENT_ID'],
    ['ID evento', 'EVENT_ID'],
    ["ID de l'événement", 'EVENT_ID'],
    ['Ereignis-ID', 'EVENT_ID'],
    ['Код события', 'EVENT_ID'],
    ['イベント ID', 'EVENT_ID'],
    ['事件识别码', 'EVENT_ID'],
    ['DiagnosticCode', 'CODE'],
    ['Fehlercode', 'CODE'],
    ['ProviderName', 'PROVIDER'],
    ['LogName', 'CHANNEL'],
    ['Protokollname', 'CHANNEL'],
    ['LevelDisplayName', 'LEVEL'],
    ['수준', 'LEVEL'],
    ['TimeCreated', 'TIME'],
    ['EventRecordID', 'RECORD_ID'],
    ['RecordId', 'RECORD_ID'],
    ['Task Category', 'TASK'],
    ['MachineName', 'COMPUTER'],
    ['Opis', 'MESSAGE'],
    ['Process ID', 'OTHER'],
    ['ThreadId', 'OTHER'],
    ['Port', 'OTHER'],
    ['ActivityId', 'OTHER'],
    ['', 'OTHER'],
  ])('%s: %s', (name, meaning) => {
    expect(meaningOfField(name)).toBe(meaning);
  });

  test.each(Object.entries(fields))('no name of %s has another meaning in another language', (_, { names }) => {
    for (const [meaning, own] of Object.entries(names)) {
      for (const name of own) expect([name, meaningOfField(name)]).toEqual([name, meaning]);
    }
  });
});

describe('the values of fields', () => {
  test.each([
    ['20102', [20102]],
    ['２０１０２', [20102]],
    ['20500/20501/20502', [20500, 20501, 20502]],
    ['20500, 20501 and 20502', [20500, 20501, 20502]],
    ['20502,10010', [20502, 10010]],
    ['4624,4625,20102', [4624, 4625, 20102]],
    ['100,200', []],
    ['20502,5', []],
    ['20100-20102', [20100, 20101, 20102]],
    ['20100–20101', [20100, 20101]],
    ['1-60000', [1, 60000]],
    ['70000', []],
    ['2020-04-23T10:20:30', []],
    ['v20102', []],
    ['', []],
  ])('event IDs in %j', (value, ids) => {
    expect(eventIdsIn(value)).toEqual(ids);
  });

  test.each([
    ['0x00000401', ['0x00000401']],
    ['x401', ['0x00000401']],
    ['\\x401', ['0x00000401']],
    ['0x401h', ['0x00000401']],
    ['401h', ['0x00000401']],
    ['&H401', ['0x00000401']],
    ['00000401', ['0x00000401']],
    ['1025', ['0x00000401']],
    ['-2145844844', ['0x80190194']],
    ['0xFFFFFFFF80190194', ['0x80190194']],
    ['0x0FFFFFFFF', [null]],
    ['0x00000000, 0x00000401', ['0x00000000', '0x00000401']],
    ['none', []],
  ])('codes in %j', (value, codes) => {
    expect(codesIn(value).map(({ canonical }) => canonical)).toEqual(codes);
  });

  test.each([
    ['Error', 'ERROR'],
    ['Предупреждение', 'WARNING'],
    ['エラー', 'ERROR'],
    ['2', 'ERROR'],
    ['3', 'WARNING'],
    ['4', 'INFORMATION'],
    ['0', 'UNKNOWN'],
    ['', 'UNKNOWN'],
    ['constructor', 'UNKNOWN'],
  ])('level %j is %s', (word, severity) => {
    expect(levelOf(word)).toBe(severity);
  });
});
