import { sql } from 'drizzle-orm';
import type { StoreChange } from '../model.ts';
import type { Queries } from './database.ts';
import { channel } from './engine.ts';

/** Told on commit, to whoever listens, in this process or another. PostgreSQL takes 8,000 bytes. */
export async function notify(queries: Queries, change: Exclude<StoreChange, { kind: 'RESUMED' }>): Promise<void> {
  await queries.execute(sql`SELECT pg_notify(${channel}, ${JSON.stringify(change)})`);
}
