import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type * as schema from '../schema.ts';

/** Drizzle over either engine: both speak PostgreSQL's protocol through the same client. */
export type Database = NodePgDatabase<typeof schema>;

/** What the database and a transaction have in common. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;
