import { describe, expect, test } from 'vitest';
import { boundOf, createExplainer, createFilter, everything, type LogRecord, SummaryCounter } from '../src/index.ts';
import { contoso } from './catalog.ts';

const base: LogRecord = {
  ...{ index: 1, provider: 'Contoso Agent', channel: 'Contoso Agent', eventId: 301, level: 'ERROR', time: null },
  ...{ computer: 'HOST', recordId: 1, message: null, data: [], place: { line: 1 } },
};
const explain = createExplainer([contoso]);
const at = (time: string | null, change: Partial<LogRecord> = {}) => explain({ ...base, time, ...change });
const device = [
  { name: 'DeviceId', value: 'pc-1' },
  { name: 'ErrorCode', value: '0x401' },
];

const summed = (events: readonly ReturnType<typeof at>[]) => {
  const counter = new SummaryCounter();
  for (const event of events) counter.add(event);
  return counter.result();
};

describe('the summary of a log', () => {
  const summary = summed([
    at('2026-01-31T10:00:10Z', { data: device }),
    at('2026-01-31T10:00:00Z', { eventId: 300 }),
    at('2026-01-31T12:00:00Z', { data: device }),
    at('2026-01-31T11:00:00Z', { provider: 'Fabrikam', channel: null }),
    at(null),
  ]);

  test('counts by event, worst first, with first and last', () => {
    expect(summary).toMatchObject({
      ...{ total: 5, explained: 4, withoutTime: 1, first: '2026-01-31T10:00:00Z', last: '2026-01-31T12:00:00Z' },
      bySeverity: { ERROR: 4, INFORMATION: 1, WARNING: 0, UNKNOWN: 0 },
      byEvent: [
        { event: { eventId: 301 }, count: 3, first: '2026-01-31T10:00:10Z', last: '2026-01-31T12:00:00Z' },
        { event: { eventId: 300 }, count: 1 },
      ],
      byDevice: [{ device: 'pc-1', count: 2, errors: 2 }],
      byCode: [{ known: { code: '0x00000401' }, count: 2 }],
      sources: [{ provider: 'Contoso Agent', channel: 'Contoso Agent' }],
    });
  });

  test('lists what is not known', () => {
    expect(summary.unknown).toEqual([
      { provider: 'Fabrikam', eventId: 301, count: 1, first: '2026-01-31T11:00:00Z', last: '2026-01-31T11:00:00Z' },
    ]);
  });

  test('shows the whole time in at most sixty spans, none left out', () => {
    const { width, buckets } = summary.timeline;
    expect({ width, length: buckets.length }).toEqual({ width: 300_000, length: 25 });
    expect(buckets.reduce((sum, { counts }) => sum + counts.ERROR + counts.INFORMATION, 0)).toBe(4);
    const years = summed(
      Array.from({ length: 9_999 }, (_, year) => at(`${String(year).padStart(4, '0')}-06-01T00:00:00Z`)),
    );
    expect(years.timeline.buckets.length).toBeLessThanOrEqual(60);
    expect(years.timeline.buckets.reduce((sum, { counts }) => sum + counts.ERROR, 0)).toBe(9_999);
  });

  test('keeps its bounds, and says how much it has not counted one by one', () => {
    const many = summed(Array.from({ length: 12_000 }, (_, id) => at(null, { provider: `P${id}`, channel: null })));
    expect(many.unknown).toHaveLength(10_000);
    expect(many.uncounted).toBe(2_000);
  });
});

describe('a filter', () => {
  const events = [
    at('2026-01-31T10:00:00Z', { data: device }),
    at('2026-02-01T10:00:00', { eventId: 300 }),
    at(null, { computer: 'OTHER' }),
  ];
  const passing = (filter: Partial<typeof everything>) => {
    const passes = createFilter({ ...everything, ...filter });
    return events.flatMap((event, index) => (passes(event) ? [index] : []));
  };

  test('lets through what it asks for', () => {
    expect(passing({})).toEqual([0, 1, 2]);
    expect(passing({ severities: ['INFORMATION'] })).toEqual([1]);
    expect(passing({ eventIds: [301] })).toEqual([0, 2]);
    expect(passing({ codes: ['0x00000401'] })).toEqual([0]);
    expect(passing({ devices: ['PC-1', 'other'] })).toEqual([0, 2]);
    expect(passing({ since: boundOf('2026-02-01', 'SINCE') })).toEqual([1]);
    expect(passing({ until: boundOf('2026-01-31', 'UNTIL') })).toEqual([0]);
    expect(passing({ eventIds: [301], devices: ['HOST'] })).toEqual([0]);
  });

  test('takes dates, times, and nothing else', () => {
    expect(boundOf('2026-01-31', 'UNTIL')).toBe(Date.parse('2026-01-31T23:59:59.999Z'));
    expect(boundOf('2026-01-31 10:00', 'SINCE')).toBe(Date.parse('2026-01-31T10:00:00Z'));
    expect(boundOf('2026-01-31T10:00+02:00', 'SINCE')).toBe(Date.parse('2026-01-31T08:00:00Z'));
    for (const text of ['', 'yesterday', '2026-13-01', '31.01.2026']) expect(boundOf(text, 'SINCE')).toBeNull();
  });
});
