import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type * as schema from '../schema.ts';

/** Drizzle over either engine: both speak PostgreSQL's protocol through the same client. */
export type Database = NodePgDatabase<typeof schema>;

/** What a transaction gives, and the database itself. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;
