import type { Locale } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { lengthLocales, notable, tellingLength } from './thresholds.ts';
import { median, wordiness } from './wordiness.ts';

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
    if (row.cells.size < lengthLocales) continue;
    const logs = logsOf(row, factors);
    const usual = median([...logs.values()]);
    if (usual < Math.log(tellingLength)) continue;
    const deviations = new Map<Locale, number>();
    for (const [locale, log] of logs) deviations.set(locale, log - usual);
    if ([...deviations.values()].some((deviation) => Math.abs(deviation) >= Math.log(notable)))
      found.push({ row, deviations });
  }
  return found;
}

function logsOf({ cells }: Row, factors: ReadonlyMap<Locale, number>): ReadonlyMap<Locale, number> {
  const logs = new Map<Locale, number>();
  for (const [locale, { text }] of cells) {
    logs.set(locale, Math.log(Math.max(1, text.length) / (factors.get(locale) ?? 1)));
  }
  return logs;
}
