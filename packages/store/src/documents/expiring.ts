import type { ExpiringDecision, SegmentChange } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { texts, toAuthor } from '../database/columns.ts';
import { dismissal, review, translation } from '../schema.ts';
import { cellId } from '../review/current-texts.ts';
import { expiredNow } from '../review/text-stamp.ts';

interface Row extends Record<string, unknown> {
  readonly segmentKey: string;
  readonly locale: string;
  readonly state: ExpiringDecision['state'];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actorId: string | null;
  readonly actorName: string;
}

/** The decisions on current texts that would end with these changes, in the order of the changes. */
export async function loadExpiring(
  queries: Queries,
  catalog: string,
  changes: readonly SegmentChange[],
): Promise<readonly ExpiringDecision[]> {
  const ending = changes.filter(({ change }) => change !== 'ADDED');
  if (ending.length === 0) return [];
  const { rows } = await queries.execute<Row>(sql`
    SELECT "r"."segment_key" AS "segmentKey", "r"."locale", "r"."state",
      round(date_part('epoch', "r"."at") * 1000) AS "at", "r"."actor_id" AS "actorId", "r"."actor_name" AS "actorName"
    FROM unnest(${texts(ending.map(({ segmentKey }) => segmentKey))}, ${texts(ending.map(({ locale }) => locale))})
      AS "asked" ("segment_key", "locale")
    JOIN ${translation} AS "t" ON "t"."catalog" = ${catalog}
      AND "t"."locale" = "asked"."locale" AND "t"."segment_key" = "asked"."segment_key"
    JOIN ${review} AS "r" ON "r"."catalog" = "t"."catalog" AND "r"."locale" = "t"."locale"
      AND "r"."segment_key" = "t"."segment_key" AND "r"."text_hash" = "t"."text_hash"
    WHERE "r"."state" <> 'UNREVIEWED'`);
  const byCell = new Map(rows.map((row) => [cellId(row), row]));
  return ending.flatMap((change): ExpiringDecision[] => {
    const row = byCell.get(cellId(change));
    if (row === undefined) return [];
    const { segmentKey, locale, state, at } = row;
    return [{ segmentKey, locale, state, at: new Date(at), by: toAuthor(row) }];
  });
}

/** How many dismissals that hold now would end with these changes. */
export async function countExpiringDismissals(
  queries: Queries,
  catalog: string,
  changes: readonly SegmentChange[],
): Promise<number> {
  if (changes.length === 0) return 0;
  const { rows } = await queries.execute<{ count: string }>(sql`
    SELECT count(*) AS "count" FROM ${dismissal}
    WHERE ${dismissal}."catalog" = ${catalog} AND ${dismissal}."reason" IS NOT NULL AND NOT ${expiredNow()}
      AND EXISTS (
        SELECT 1 FROM string_to_table(${dismissal}."cell_hash", E'\\n') AS "stamp"
        JOIN unnest(${texts(changes.map(({ segmentKey }) => segmentKey))}, ${texts(changes.map(({ locale }) => locale))})
          AS "asked" ("segment_key", "locale")
          ON "asked"."segment_key" = ${dismissal}."segment_key" AND "asked"."locale" = split_part("stamp", ' ', 1))`);
  return Number(rows[0]?.count ?? 0);
}
