import { describe, expect, test } from 'vitest';
import { evtxFile, firstRecordAt, recordHeader } from './evtx-file.ts';
import { faultsOf, readAll } from './read.ts';

const event = (id: number) => ({
  ...{ id, provider: 'Contoso Agent', channel: 'Contoso-Agent/Operational' },
  // 2026-01-31T10:20:30.1234567Z
  time: 134_143_284_301_234_567n,
  strings: ['Сертификат', '', '証明書 0x00000401'],
});

describe('an .evtx file', () => {
  test('has its events with the exact time, and strings without names apart', async () => {
    const { format, records, problems } = await readAll(evtxFile([event(301), event(302)]));
    expect(format).toBe('EVTX');
    expect(problems).toEqual([]);
    expect(records.map(({ eventId }) => eventId)).toEqual([301, 302]);
    expect(records[1]).toEqual({
      ...{ index: 2, provider: 'Contoso Agent', channel: 'Contoso-Agent/Operational', eventId: 302, level: 'ERROR' },
      ...{ time: '2026-01-31T10:20:30.1234567Z', computer: null, recordId: 2, message: null, place: { line: 2 } },
      data: ['Сертификат', '', '証明書 0x00000401'].map((value) => ({ name: null, value })),
    });
  });

  test('that was copied while it was written is read in whole', async () => {
    expect((await readAll(evtxFile([event(1), event(2)], true))).records).toHaveLength(2);
  });

  test('is read as far as it goes, and past what is damaged', async () => {
    const whole = evtxFile([event(1), event(2), event(3)]);
    const size = new DataView(whole.buffer).getUint32(firstRecordAt + 4, true);
    const second = firstRecordAt + size;
    const broken = whole.slice();
    broken.fill(0xff, second + recordHeader, second + recordHeader + 8);
    const read = await readAll(broken);
    expect(read.records.map(({ eventId }) => eventId)).toEqual([1, 3]);
    expect(faultsOf(read)).toEqual(['2: evtx-unreadable']);
    const noSecond = whole.slice();
    noSecond.fill(0xff, second, second + 8);
    expect(faultsOf(await readAll(noSecond))).toEqual(['2: evtx-damaged']);
    const cut = await readAll(whole.slice(0, second + 10));
    expect(cut.records.map(({ eventId }) => eventId)).toEqual([1]);
    expect(faultsOf(cut)).toEqual(['2: evtx-damaged']);
  });

  test('over the limit is refused, and one without events says so', async () => {
    const limits = {
      recordLength: 1e6,
      nesting: 64,
      dataItems: 100,
      wrappedLength: 1e6,
      fileBytes: 10_000,
      problems: 5,
    };
    expect(faultsOf(await readAll(evtxFile([event(1)]), 4_096, { limits }))).toEqual(['log-too-large']);
    expect(faultsOf(await readAll(evtxFile([])))).toEqual(['1: log-empty']);
  });
});
