import type { Catalog } from '@eventide/catalog';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { suggestion } from '../schema.ts';

/**
 * Records that accepted suggestions have landed: the catalogue's page now has their text. What has landed stays so when a later
 * page words the text anew; only a restored earlier state takes it back (`isRestored`), where the text is gone with it.
 * @returns how many have landed.
 */
export async function recordLanded(
  queries: Queries,
  {
    slug,
    catalog,
    revision,
    isRestored,
  }: {
    readonly slug: string;
    /** Null: no page is left. */
    readonly catalog: Catalog | null;
    readonly revision: number;
    readonly isRestored: boolean;
  },
): Promise<number> {
  const rows = await queries
    .select({
      ...{ id: suggestion.id, segmentKey: suggestion.segmentKey, locale: suggestion.locale },
      ...{ markdown: suggestion.markdown, landedRevision: suggestion.landedRevision },
    })
    .from(suggestion)
    .where(and(eq(suggestion.catalog, slug), eq(suggestion.state, 'ACCEPTED'), isNull(suggestion.withdrawnAt)));
  if (rows.length === 0) return 0;
  const bySegment = new Map(catalog?.segments.map(({ key, texts }) => [key, texts]));
  const isThere = (row: (typeof rows)[number]) =>
    bySegment.get(row.segmentKey)?.get(row.locale)?.markdown === row.markdown;
  const landed = rows.filter((row) => row.landedRevision === null && isThere(row)).map(({ id }) => id);
  if (landed.length > 0) {
    await queries
      .update(suggestion)
      .set({ landedRevision: revision, landedAt: sql`now()` })
      .where(inArray(suggestion.id, landed));
  }
  const gone = isRestored ? rows.filter((row) => row.landedRevision !== null && !isThere(row)).map(({ id }) => id) : [];
  if (gone.length > 0) {
    await queries.update(suggestion).set({ landedRevision: null, landedAt: null }).where(inArray(suggestion.id, gone));
  }
  return landed.length;
}
