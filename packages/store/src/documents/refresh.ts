import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { catalog, translationState } from '../schema.ts';
import { hashProgram } from './program.ts';
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
  const catalogs = await queries.select().from(catalog).orderBy(catalog.slug).for('no key update');
  if (catalogs.length === 0) return catalogs;
  const program = await programOn(queries);
  const states = await queries.select().from(translationState);
  for (const { slug, revision } of catalogs) {
    const state = states.find((each) => each.catalog === slug);
    if (program !== null && state?.program === program && state.revision === revision) continue;
    const aligned = pages.align(slug, await loadState(queries, slug));
    if (aligned === null) continue;
    await syncTranslations(queries, aligned);
    await markTranslations(queries, slug, revision);
  }
  return catalogs;
}

/** Writes down that the table of current texts follows from a revision, as this program reads its pages. */
export async function markTranslations(queries: Queries, slug: string, revision: number): Promise<void> {
  const program = await programOn(queries);
  if (program === null) {
    await queries.delete(translationState).where(eq(translationState.catalog, slug));
    return;
  }
  await queries
    .insert(translationState)
    .values({ catalog: slug, revision, program })
    .onConflictDoUpdate({ target: translationState.catalog, set: { revision, program } });
}

let hashed: string | null | undefined;

/** The program's reading, with the server's: its dictionaries take part. */
async function programOn(queries: Queries): Promise<string | null> {
  hashed ??= hashProgram();
  if (hashed === null) return null;
  const { rows } = await queries.execute<{ version: string }>(
    sql`SELECT current_setting('server_version') AS "version"`,
  );
  return `${rows[0]?.version ?? ''} ${hashed}`;
}
