import { shareOf, type TableProfile } from '../parse/columns/profile.ts';
import { columnShare } from '../parse/columns/thresholds.ts';
import { sortOf } from '../parse/columns/signature.ts';
import { readEventId } from '../parse/cells.ts';

/** Texts correlate with themselves in another language: below this, by chance. Higher: swapped columns are missed. */
const correlationMin = 0.6;
/** What a swap has to gain over the order as it is; lower: columns of similar texts are taken for swapped. */
const gainMin = 0.3;
/** Fewer rows correlate by chance. */
const rowsMin = 5;

/**
 * By column of the reference: which of the table's own columns it is, -1 where it has none. A locale whose columns stand in
 * another order is told by what they hold, not by where they stand: numbers by numbers, and texts, of which there may be
 * several, by how long they are row by row.
 */
export function orderColumns(table: TableProfile, reference: readonly TableProfile[]): number[] {
  const [model] = reference;
  const identity = table.columns.map((_, index) => index);
  if (model === undefined || reference.includes(table)) return orderTexts(table, identity, reference);
  const wanted = model.columns.map(sortOf);
  const own = table.columns.map(sortOf);
  const isPermuted = wanted.length === own.length && wanted.toSorted().join() === own.toSorted().join();
  // Where the sorts themselves differ (levels whose words are not known are texts), the place is the best guess.
  if (!isPermuted)
    return orderTexts(
      table,
      wanted.map((_, index) => (index < own.length ? index : -1)),
      reference,
    );
  const free = new Set(identity);
  const order = wanted.map((sort, index) => {
    const found = own[index] === sort && free.has(index) ? index : [...free].find((column) => own[column] === sort);
    if (found !== undefined) free.delete(found);
    return found ?? -1;
  });
  return orderTexts(table, order, reference);
}

/** Swaps two columns of texts where each correlates clearly better with the other one's place. */
function orderTexts(table: TableProfile, order: readonly number[], reference: readonly TableProfile[]): number[] {
  const [model] = reference;
  const result = [...order];
  if (model === undefined || reference.length < 2 || table.rows < rowsMin) return result;
  const others = reference.filter((other) => other !== table);
  const texts = model.columns.flatMap((column, index) => (sortOf(column) === 'TEXTS' ? [index] : []));
  for (const one of texts) {
    for (const other of texts) {
      if (other <= one) continue;
      const fit = (place: number, own: number): number => meanCorrelation(table, result[own] ?? -1, others, place);
      const asIs = fit(one, one) + fit(other, other);
      const swapped = fit(one, other) + fit(other, one);
      if (swapped / 2 < correlationMin || swapped - asIs < 2 * gainMin) continue;
      [result[one], result[other]] = [result[other] ?? -1, result[one] ?? -1];
    }
  }
  return result;
}

function meanCorrelation(table: TableProfile, own: number, others: readonly TableProfile[], place: number): number {
  const mine = lengthsByRow(table, own);
  const values = others.map((other) => correlation(mine, lengthsByRow(other, place)));
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Lengths of a column's texts by what numbers the row, so that rows in another order are compared all the same. */
function lengthsByRow(table: TableProfile, column: number): ReadonlyMap<string, number> {
  const keys = table.columns.find((each) => shareOf(each, 'NUMBER', 'HEX', 'PREFIXED', 'SYMBOL') >= columnShare);
  const texts = table.columns[column]?.texts ?? [];
  return new Map(texts.map((text, row) => [rowName(keys?.texts[row] ?? String(row)), Math.log1p(text.length)]));
}

function rowName(text: string): string {
  const id = readEventId(text.trim());
  return id === null ? text.trim().toLowerCase() : String(id.id);
}

/** Pearson's correlation over the rows that both have; 0 where one of them does not vary. */
function correlation(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const pairs = [...one].flatMap(([row, x]) => {
    const y = other.get(row);
    return y === undefined ? [] : [[x, y] as const];
  });
  if (pairs.length < rowsMin) return 0;
  const mean = (index: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
