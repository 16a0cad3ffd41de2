import type { Locale } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
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
    const logs = logsOf(row, factors);
    const usual = median(logs);
    if (usual < Math.log(tellingLength) || isUnremarkable(logs, usual)) continue;
    const deviations = new Map<Locale, number>();
    let index = 0;
    for (const locale of row.cells.keys()) deviations.set(locale, (logs[index++] ?? usual) - usual);
    found.push({ row, deviations });
  }
  return found;
}

function logsOf({ cells }: Row, factors: ReadonlyMap<Locale, number>): Float64Array {
  const logs = new Float64Array(cells.size);
  let index = 0;
  for (const { locale, text } of cells.values()) {
    logs[index++] = Math.log(Math.max(1, text.length) / (factors.get(locale) ?? 1));
  }
  return logs;
}

function isUnremarkable(logs: Float64Array, usual: number): boolean {
  for (const log of logs) if (Math.abs(log - usual) >= notable) return false;
  return true;
}
