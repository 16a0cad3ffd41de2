import { sql } from 'drizzle-orm';
import type { StoreChange } from '../model.ts';
import type { Queries } from './database.ts';
import { channel } from './engine.ts';

/** A notification holds 8,000 bytes. */
const segmentKeysMax = 50;

/** Told on commit, to whoever listens, in this process or another. */
async function notify(queries: Queries, change: Exclude<StoreChange, { kind: 'RESUMED' }>): Promise<void> {
  await queries.execute(sql`SELECT pg_notify(${channel}, ${JSON.stringify(change)})`);
}

export async function notifyCatalog(queries: Queries, catalog: string, revision: number): Promise<void> {
  await notify(queries, { kind: 'CATALOG', catalog, revision });
}

export async function notifyReview(
  queries: Queries,
  { catalog, batchId, cells }: { catalog: string; batchId: string; cells: Iterable<{ readonly segmentKey: string }> },
): Promise<void> {
  const keys = [...new Set([...cells].map(({ segmentKey }) => segmentKey))];
  const tooMany = keys.length > segmentKeysMax || keys.join('').length > 4_000;
  await notify(queries, { kind: 'REVIEW', catalog, batchId, segmentKeys: tooMany ? null : keys });
}
