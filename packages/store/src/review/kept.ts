import { and, eq } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { keptReview } from '../schema.ts';
import type { KeptReview } from '../store.ts';

/** Replaces the review kept of the catalogue: it has to be the one whose findings are recorded. */
export async function keepReview(
  queries: Queries,
  catalog: string,
  revision: number,
  kept: KeptReview | null,
): Promise<void> {
  if (kept === null) {
    await queries.delete(keptReview).where(eq(keptReview.catalog, catalog));
    return;
  }
  const { fingerprint, content } = kept;
  await queries
    .insert(keptReview)
    .values({ catalog, revision, fingerprint, content })
    .onConflictDoUpdate({ target: keptReview.catalog, set: { revision, fingerprint, content } });
}

export async function loadReview(
  queries: Queries,
  catalog: string,
  revision: number,
  fingerprint: string,
): Promise<Uint8Array | null> {
  const isOf = and(eq(keptReview.catalog, catalog), eq(keptReview.revision, revision));
  const [row] = await queries
    .select({ content: keptReview.content })
    .from(keptReview)
    .where(and(isOf, eq(keptReview.fingerprint, fingerprint)));
  return row?.content ?? null;
}
