import type { Actor, Author } from '@eventide/contract';
import { getTableColumns, sql, type SQL, type Table } from 'drizzle-orm';

/** A column of many rows as one parameter. */
export function texts(values: readonly (string | null)[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}

/** The columns that record who made a change. */
interface AuthorColumns {
  readonly actorId: string | null;
  readonly actorName: string;
}

export function authorColumns({ id, name }: Actor): AuthorColumns {
  return { actorId: id, actorName: name };
}

export function toAuthor({ actorId, actorName }: AuthorColumns): Author {
  return { id: actorId, name: actorName };
}

/** A row as the contract has it: `by` instead of the author's columns. What else the row has is left as it is. */
export function withAuthor<Row extends AuthorColumns>({ actorId, actorName, ...row }: Row) {
  return { ...row, by: { id: actorId, name: actorName } };
}

export function pick<Row, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}

/** The columns of a table, except those that are internal to the store. */
export function columnsBut<T extends Table, Name extends keyof T['_']['columns']>(
  table: T,
  ...hidden: readonly Name[]
): Omit<T['_']['columns'], Name> {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !hidden.some((one) => one === name));
  return Object.fromEntries(columns) as unknown as Omit<T['_']['columns'], Name>;
}
