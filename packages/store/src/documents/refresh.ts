import type { Queries } from '../database/database.ts';
import { catalog } from '../schema.ts';
import { loadState, type Pages } from './states.ts';
import { syncTranslations } from './translations.ts';

/**
 * Makes the table of current texts follow from the documents again: after a backup, which leaves it out, and when the
 * program starts, whose reading of a page may not be that of the version before.
 */
export async function refreshTranslations(
  queries: Queries,
  pages: Pages,
): Promise<readonly (typeof catalog.$inferSelect)[]> {
  const catalogs = await queries.select().from(catalog).orderBy(catalog.slug).for('update');
  for (const { slug } of catalogs) {
    const aligned = pages.align(slug, await loadState(queries, slug));
    if (aligned !== null) await syncTranslations(queries, aligned);
  }
  return catalogs;
}
