import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { catalog, translationState } from '../schema.ts';
import { identifyProgram } from './program.ts';
import { loadState, type Pages } from './states.ts';
import { syncTranslations } from './translations.ts';

/** Counted in catalogues; sent again while work on one of them goes on. */
export interface RefreshProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Rebuilds the table of current texts from the documents: after importing a backup, which does not include it, and at
 * start, because another version of the program may read pages differently.
 */
export async function refreshTranslations(
  queries: Queries,
  pages: Pages,
  onProgress: (progress: RefreshProgress) => void = () => undefined,
): Promise<readonly (typeof catalog.$inferSelect)[]> {
  const catalogs = await queries.select().from(catalog).orderBy(catalog.slug).for('no key update');
  if (catalogs.length === 0) return catalogs;
  const program = await programOn(queries);
  const states = await queries.select().from(translationState);
  for (const [done, { slug, revision }] of catalogs.entries()) {
    const tell = () => {
      onProgress({ done, total: catalogs.length });
    };
    tell();
    const state = states.find((each) => each.catalog === slug);
    if (program !== null && state?.program === program && state.revision === revision) continue;
    const aligned = await pages.align(slug, await loadState(queries, slug));
    if (aligned === null) continue;
    await syncTranslations(queries, aligned, tell);
    await markTranslations(queries, slug, revision);
  }
  return catalogs;
}

/** Records that the table of current texts was built by this program from the given revision. */
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

/** Identifies the program and the database server, whose dictionaries affect the result. */
async function programOn(queries: Queries): Promise<string | null> {
  const hashed = identifyProgram();
  if (hashed === null) return null;
  const { rows } = await queries.execute<{ version: string }>(
    sql`SELECT current_setting('server_version') AS "version"`,
  );
  return `${rows[0]?.version ?? ''} ${hashed}`;
}
