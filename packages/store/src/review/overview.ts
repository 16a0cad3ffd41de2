import type { CellKey, ReviewCounts, ReviewState } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { review, translation } from '../schema.ts';
import { texts } from '../database/columns.ts';

/** The current texts of a catalogue, each with its decision. */
const joined = (catalog: string) => sql`
  FROM ${translation} AS "t"
  LEFT JOIN ${review} AS "r" ON "r"."catalog" = "t"."catalog" AND "r"."segment_key" = "t"."segment_key"
    AND "r"."locale" = "t"."locale" AND "r"."text_hash" = "t"."text_hash"
  WHERE "t"."catalog" = ${catalog}`;

export async function countReviews(
  queries: Queries,
  catalog: string,
  segmentKeys?: readonly string[],
): Promise<ReadonlyMap<string, ReviewCounts>> {
  const among = segmentKeys === undefined ? sql`` : sql`AND "t"."segment_key" = ANY(${texts(segmentKeys)})`;
  const { rows } = await queries.execute<{ locale: string; state: ReviewState; count: string; expired: string }>(sql`
    SELECT "t"."locale", coalesce("r"."state", 'UNREVIEWED') AS "state", count(*) AS "count",
      count(*) FILTER (WHERE "r"."state" IS NULL AND EXISTS (
        SELECT 1 FROM ${review} AS "e" WHERE "e"."catalog" = "t"."catalog" AND "e"."segment_key" = "t"."segment_key"
          AND "e"."locale" = "t"."locale" AND "e"."state" <> 'UNREVIEWED')) AS "expired"
    ${joined(catalog)} ${among}
    GROUP BY 1, 2`);
  const counts = new Map<string, Record<keyof ReviewCounts, number>>();
  for (const { locale, state, count, expired } of rows) {
    const ofLocale = counts.get(locale) ?? { UNREVIEWED: 0, APPROVED: 0, CHANGES_REQUESTED: 0, EXPIRED: 0 };
    ofLocale[state] += Number(count);
    ofLocale.EXPIRED += Number(expired);
    counts.set(locale, ofLocale);
  }
  return counts;
}

export async function findCellsInState(
  queries: Queries,
  catalog: string,
  states: readonly ReviewState[],
): Promise<readonly CellKey[]> {
  const { rows } = await queries.execute<{ segmentKey: string; locale: string }>(sql`
    SELECT "t"."segment_key" AS "segmentKey", "t"."locale" ${joined(catalog)}
      AND coalesce("r"."state", 'UNREVIEWED') = ANY(${texts(states)})`);
  return rows;
}
