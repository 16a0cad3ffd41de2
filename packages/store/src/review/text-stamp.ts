import { sql, type SQL } from 'drizzle-orm';
import { translation } from '../schema.ts';

/** The hashes of a segment's texts, by locale. */
type Texts = ReadonlyMap<string, string> | undefined;

const absent = '-';

/**
 * The texts of a finding's cell at the time of its dismissal, as lines of `locale hash`. A finding on the source covers
 * every locale that existed then.
 */
export function stampOf(locale: string | null, texts: Texts): string {
  if (locale !== null) return `${locale} ${texts?.get(locale) ?? absent}`;
  return [...(texts ?? [])]
    .map(([each, hash]) => `${each} ${hash}`)
    .sort()
    .join('\n');
}

/** True if one of the texts named in the stamp of a `dismissal` row has changed. */
export function expiredNow(): SQL<boolean> {
  // Written by hand: Drizzle omits the table name of columns in a selection from one table.
  return sql<boolean>`EXISTS (
    SELECT 1 FROM string_to_table("dismissal"."cell_hash", E'\\n') AS "line"
    LEFT JOIN ${translation} AS "now" ON "now"."catalog" = "dismissal"."catalog"
      AND "now"."locale" = split_part("line", ' ', 1) AND "now"."segment_key" = "dismissal"."segment_key"
    WHERE "line" <> '' AND coalesce("now"."text_hash", ${absent}) <> split_part("line", ' ', 2))`;
}
