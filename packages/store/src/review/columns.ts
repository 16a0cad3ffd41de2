import { sql, type SQL } from 'drizzle-orm';
import type { Author } from '@eventide/contract';

/** A column of many rows as one parameter. */
export function texts(values: readonly (string | null)[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}

export function toAuthor({ actorId, actorName }: { actorId: string | null; actorName: string }): Author {
  return { id: actorId, name: actorName };
}
