import type { Locale } from '@eventide/catalog';
import type { Row } from '../model.ts';
import type { RuleInput } from '../rule.ts';

/** Shorter texts vary too much for their length to say anything. */
const shortest = 24;

export interface RowLengths {
  readonly row: Row;
  /** Natural logarithm of a text's length against the row's usual one, both scaled by how wordy the locale is. */
  readonly deviations: ReadonlyMap<Locale, number>;
}

/** How long each locale's text is for what it says, in rows of three witnesses or more. */
export function lengths(input: RuleInput): readonly RowLengths[] {
  const rows = input.rowsOf('prose').filter(({ cells }) => cells.size > 2);
  const measured = rows.map((row) => {
    const logs = new Map<Locale, number>();
    for (const [locale, { text }] of row.cells) logs.set(locale, Math.log(Math.max(1, text.length)));
    return { row, logs, usual: median([...logs.values()]) };
  });
  const relative = new Map<Locale, number[]>(input.locales.map((locale) => [locale, []]));
  for (const { logs, usual } of measured) {
    if (usual < Math.log(shortest)) continue;
    for (const [locale, log] of logs) relative.get(locale)?.push(log - usual);
  }
  const scale = new Map([...relative].map(([locale, values]) => [locale, median(values)]));
  return measured
    .filter(({ usual }) => usual >= Math.log(shortest))
    .map(({ row, logs }) => {
      const scaled = new Map([...logs].map(([locale, log]) => [locale, log - (scale.get(locale) ?? 0)]));
      const usual = median([...scaled.values()]);
      return { row, deviations: new Map([...scaled].map(([locale, log]) => [locale, log - usual])) };
    });
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
