import { sql, type SQL } from 'drizzle-orm';
import { translation } from '../schema.ts';

/** The texts of one segment: their hashes by locale. */
type Texts = ReadonlyMap<string, string> | undefined;

const absent = '-';

/**
 * What a finding's cell said when it was dismissed: `locale hash`, one a line. A finding on the source is in every locale,
 * so that each of them counts; one that comes later does not.
 */
export function stampOf(locale: string | null, texts: Texts): string {
  if (locale !== null) return `${locale} ${texts?.get(locale) ?? absent}`;
  return [...(texts ?? [])]
    .map(([each, hash]) => `${each} ${hash}`)
    .sort()
    .join('\n');
}

/** True where one of the texts that the stamp of a `dismissal` row names is another now. */
export function expiredNow(): SQL<boolean> {
  // Written out: Drizzle leaves the table's name off the columns of a selection from one table.
  return sql<boolean>`EXISTS (
    SELECT 1 FROM string_to_table("dismissal"."cell_hash", E'\\n') AS "line"
    LEFT JOIN ${translation} AS "now" ON "now"."catalog" = "dismissal"."catalog"
      AND "now"."locale" = split_part("line", ' ', 1) AND "now"."segment_key" = "dismissal"."segment_key"
    WHERE "line" <> '' AND coalesce("now"."text_hash", ${absent}) <> split_part("line", ' ', 2))`;
}
