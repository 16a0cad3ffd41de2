import type { Locale } from '@eventide/catalog';
import type { Row } from '../model.ts';
import type { RuleInput } from '../rule.ts';
import { median, tellingLength, wordiness } from './wordiness.ts';

/** A deviation below this (a quarter more or less) is nothing. */
const notable = Math.log(1.25);

export interface RowLengths {
  readonly row: Row;
  /** Natural logarithm of a text's length against the row's usual one, both scaled by how wordy the locale is. */
  readonly deviations: ReadonlyMap<Locale, number>;
}

/** How long each locale's text is for what it says, in rows of three witnesses or more where one of them stands out. */
export function lengths(input: RuleInput): readonly RowLengths[] {
  const factors = input.analyse(wordiness);
  const found: RowLengths[] = [];
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size < 3) continue;
    const logs = new Float64Array(row.cells.size);
    let index = 0;
    for (const [locale, { text }] of row.cells) {
      logs[index++] = Math.log(Math.max(1, text.length) / (factors.get(locale) ?? 1));
    }
    const usual = median(logs);
    if (usual < Math.log(tellingLength) || logs.every((log) => Math.abs(log - usual) < notable)) continue;
    const deviations = new Map<Locale, number>();
    index = 0;
    for (const locale of row.cells.keys()) deviations.set(locale, (logs[index++] ?? usual) - usual);
    found.push({ row, deviations });
  }
  return found;
}
