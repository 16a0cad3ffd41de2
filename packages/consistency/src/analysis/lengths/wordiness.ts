import type { Locale } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

/** Shorter texts vary too much for their length to say anything. */
export const tellingLength = 24;
/** With so many texts a locale's own length and the usual one weigh the same. */
const doubt = 4;

/** How long each locale's texts are as a factor of the usual length of what they say; 1 where nothing can be told. */
export function wordiness(input: RuleInput): ReadonlyMap<Locale, number> {
  const relative = new Map<Locale, number[]>(input.locales.map((locale) => [locale, []]));
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size >= 2) compareLengths(row, relative);
  }
  return new Map([...relative].map(([locale, values]) => [locale, values.length === 0 ? 1 : trusted(values)]));
}

function compareLengths({ cells }: Row, relative: ReadonlyMap<Locale, number[]>): void {
  const lengths = new Float64Array(cells.size);
  let index = 0;
  for (const { text } of cells.values()) lengths[index++] = Math.max(1, text.length);
  const usual = median(lengths);
  if (usual < tellingLength) return;
  for (const { locale, text } of cells.values()) relative.get(locale)?.push(Math.max(1, text.length) / usual);
}

/** Drawn towards 1 the fewer texts there are to tell by. */
function trusted(values: readonly number[]): number {
  return median(values) ** (values.length / (values.length + doubt));
}

export function median(values: Float64Array | readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
