import { describe, expect, test } from 'vitest';
import { changedUnder, chunkCount, loadedFirst, missingRuns, withRows } from './chunk-store.ts';
import type { RowView } from './row-view.ts';

const rows = (from: number, to: number): readonly RowView[] =>
  Array.from({ length: to - from }, (_, at) => ({
    ...{ key: `event/${from + at}/description`, kind: 'EVENT_DESCRIPTION', event: null, code: null },
    ...{ cells: [], findings: [] },
  }));

describe('what is there of a comparison', () => {
  const first = loadedFirst(2, rows(20, 30), 95);

  test('is counted in chunks, the last of which may be shorter', () => {
    expect([0, 1, 10, 11, 95].map((total) => chunkCount(total, 10))).toEqual([0, 1, 1, 2, 10]);
  });

  test('grows by the rows that arrive, those of several chunks at once', () => {
    const grown = withRows(first, { number: 8, rows: rows(80, 95), total: 95, size: 10 });
    expect([...grown.chunks].map(([number, chunk]) => [number, chunk.rows.length])).toEqual([
      [2, 10],
      [8, 10],
      [9, 5],
    ]);
    expect(grown.chunks.get(9)?.rows.at(-1)?.key).toBe('event/94/description');
  });

  test('is asked for where it is missing, neighbours together', () => {
    const run = { from: 0, to: 9, atOnce: 4 };
    expect(missingRuns(first, run)).toEqual([
      { number: 0, count: 2 },
      { number: 3, count: 4 },
      { number: 7, count: 3 },
    ]);
    expect(missingRuns(first, { ...run, to: 4 }, (chunk) => chunk === 1)).toEqual([
      { number: 0, count: 1 },
      { number: 3, count: 2 },
    ]);
  });

  test('stays in sight after a change, and is asked for again', () => {
    const grown = withRows(first, { number: 3, rows: rows(30, 40), total: 95, size: 10 });
    const changed = changedUnder(grown, 2, rows(20, 30), 94);
    expect(changed.total).toBe(94);
    expect(changed.chunks.get(3)?.rows).toHaveLength(10);
    expect(missingRuns(changed, { from: 2, to: 3, atOnce: 4 })).toEqual([{ number: 3, count: 1 }]);
  });
});
