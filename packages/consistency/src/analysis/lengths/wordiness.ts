import type { Locale } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { doubt, tellingLength } from './thresholds.ts';

/** How long each locale's texts are as a factor of the usual length of what they say; 1 where nothing can be told. */
export function wordiness(input: RuleInput): ReadonlyMap<Locale, number> {
  const relative = new Map<Locale, number[]>(input.locales.map((locale) => [locale, []]));
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size >= 2) compareLengths(row, relative);
  }
  return new Map([...relative].map(([locale, values]) => [locale, values.length === 0 ? 1 : trusted(values)]));
}

function compareLengths({ cells }: Row, relative: ReadonlyMap<Locale, number[]>): void {
  const usual = median(Array.from(cells.values(), ({ text }) => Math.max(1, text.length)));
  if (usual < tellingLength) return;
  for (const { locale, text } of cells.values()) relative.get(locale)?.push(Math.max(1, text.length) / usual);
}

/** The median, drawn towards 1 the fewer values there are. */
function trusted(values: readonly number[]): number {
  return median(values) ** (values.length / (values.length + doubt));
}

/** The middle value, or the mean of the two middle ones; 0 of no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
