import type { Locale } from '@eventide/catalog';
import type { Row } from '../model.ts';
import type { RuleInput } from '../rule.ts';

/** Shorter texts vary too much for their length to say anything. */
const shortest = 24;
/** A deviation below this (a quarter more or less) is nothing. */
const notable = Math.log(1.25);

export interface RowLengths {
  readonly row: Row;
  /** Natural logarithm of a text's length against the row's usual one, both scaled by how wordy the locale is. */
  readonly deviations: ReadonlyMap<Locale, number>;
}

/** How long each locale's text is for what it says, in rows of three witnesses or more where one of them stands out. */
export function lengths(input: RuleInput): readonly RowLengths[] {
  const rows: { row: Row; logs: Float64Array; usual: number }[] = [];
  const relative = new Map<Locale, number[]>(input.locales.map((locale) => [locale, []]));
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size < 3) continue;
    const logs = new Float64Array(row.cells.size);
    let index = 0;
    for (const { text } of row.cells.values()) logs[index++] = Math.log(Math.max(1, text.length));
    const usual = median(logs);
    if (usual < Math.log(shortest)) continue;
    rows.push({ row, logs, usual });
    index = 0;
    for (const locale of row.cells.keys()) relative.get(locale)?.push((logs[index++] ?? usual) - usual);
  }
  const scale = new Map([...relative].map(([locale, values]) => [locale, median(Float64Array.from(values))]));
  const found: RowLengths[] = [];
  for (const { row, logs } of rows) {
    let index = 0;
    for (const locale of row.cells.keys()) logs.set([(logs[index++] ?? 0) - (scale.get(locale) ?? 0)], index - 1);
    const usual = median(logs);
    if (logs.every((log) => Math.abs(log - usual) < notable)) continue;
    const deviations = new Map<Locale, number>();
    index = 0;
    for (const locale of row.cells.keys()) deviations.set(locale, (logs[index++] ?? usual) - usual);
    found.push({ row, deviations });
  }
  return found;
}

function median(values: Float64Array): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
