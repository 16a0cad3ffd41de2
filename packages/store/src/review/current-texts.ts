import type { CellKey, CellText } from '@eventide/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { translation } from '../schema.ts';
import { texts } from '../database/columns.ts';

/** A map key for a cell. Neither part contains a space. */
export function cellId({ segmentKey, locale }: CellKey): string {
  return `${locale} ${segmentKey}`;
}

export function groupByCell<Row extends CellKey>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(cellId(row), [...(groups.get(cellId(row)) ?? []), row]);
  return groups;
}

/**
 * The hashes of the cells' current texts, by {@link cellId}; a cell that is gone is absent. `hold` locks them against
 * imports until the transaction ends.
 */
export async function currentTexts(
  queries: Queries,
  catalog: string,
  cells: readonly CellKey[],
  { hold = false } = {},
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await queries.execute<{ segmentKey: string; locale: string; textHash: string }>(sql`
    SELECT "t"."segment_key" AS "segmentKey", "t"."locale", "t"."text_hash" AS "textHash"
    FROM unnest(${texts(cells.map((cell) => cell.segmentKey))}, ${texts(cells.map((cell) => cell.locale))})
      AS "asked" ("segment_key", "locale")
    JOIN ${translation} AS "t" ON "t"."catalog" = ${catalog}
      AND "t"."locale" = "asked"."locale" AND "t"."segment_key" = "asked"."segment_key"
    ${hold ? sql`FOR SHARE OF "t"` : sql``}`);
  return new Map(rows.map((row) => [cellId(row), row.textHash]));
}

/** The hashes of the current texts of segments, by segment key, then locale. */
export async function textsOfSegments(
  queries: Queries,
  catalog: string,
  segmentKeys: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await queries
    .select({ segmentKey: translation.segmentKey, locale: translation.locale, textHash: translation.textHash })
    .from(translation)
    .where(and(eq(translation.catalog, catalog), sql`${translation.segmentKey} = ANY(${texts(segmentKeys)})`));
  const found = new Map<string, Map<string, string>>();
  for (const { segmentKey, locale, textHash } of rows) {
    const ofSegment = found.get(segmentKey) ?? new Map<string, string>();
    found.set(segmentKey, ofSegment.set(locale, textHash));
  }
  return found;
}

/** The cells whose text is no longer the one seen, with the reason, by {@link cellId}. */
export function staleCells(
  cells: readonly CellText[],
  current: ReadonlyMap<string, string>,
): ReadonlyMap<string, 'TEXT_CHANGED' | 'GONE'> {
  const stale = new Map<string, 'TEXT_CHANGED' | 'GONE'>();
  for (const cell of cells) {
    const hash = current.get(cellId(cell));
    if (hash === undefined) stale.set(cellId(cell), 'GONE');
    else if (hash !== cell.textHash) stale.set(cellId(cell), 'TEXT_CHANGED');
  }
  return stale;
}
