import type { ImportStep, StoreChange } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { channel } from './engine.ts';

/** A payload must be shorter than 8,000 bytes: https://www.postgresql.org/docs/15/sql-notify.html */
const bytesMax = 7_999;
const segmentKeysMax = 50;

/** A step of an import, with the ID of the store that sent it, so that the sender can ignore it. */
export interface Progress {
  readonly kind: 'PROGRESS';
  readonly from: string;
  readonly importId: string;
  readonly step: ImportStep;
}

async function notify(
  queries: Queries,
  change: Extract<StoreChange, { kind: 'CATALOG' | 'REVIEW' | 'TERMS' | 'DELIVERIES' }> | Progress,
): Promise<void> {
  await queries.execute(sql`SELECT pg_notify(${channel}, ${JSON.stringify(change)})`);
}

/** Sent at once to listeners in other processes, outside the import's transaction. */
export async function notifyProgress(queries: Queries, progress: Omit<Progress, 'kind'>): Promise<void> {
  await notify(queries, { kind: 'PROGRESS', ...progress });
}

/** Sent on commit to listeners in all processes. */
export async function notifyCatalog(queries: Queries, catalog: string, revision: number): Promise<void> {
  await notify(queries, { kind: 'CATALOG', catalog, revision });
}

/** Sent on commit to listeners in all processes. */
export async function notifyReview(
  queries: Queries,
  { catalog, batchId, cells }: { catalog: string; batchId: string; cells: Iterable<{ readonly segmentKey: string }> },
): Promise<void> {
  const segmentKeys = [...new Set([...cells].map(({ segmentKey }) => segmentKey))];
  const change = { kind: 'REVIEW' as const, catalog, batchId, segmentKeys };
  const tooMany = segmentKeys.length > segmentKeysMax || Buffer.byteLength(JSON.stringify(change)) > bytesMax;
  await notify(queries, tooMany ? { ...change, segmentKeys: null } : change);
}

/** Sent on commit to listeners in all processes. */
export async function notifyTerms(queries: Queries, catalog: string, batchId: string): Promise<void> {
  await notify(queries, { kind: 'TERMS', catalog, batchId });
}

/** Sent on commit to listeners in all processes. */
export async function notifyDeliveries(queries: Queries): Promise<void> {
  await notify(queries, { kind: 'DELIVERIES' });
}
