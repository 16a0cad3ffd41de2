import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Columns = Readonly<Record<string, PgColumn>>;

/** `"segment_key", "locale"`: the names of columns, as an INSERT lists them. */
export function namesOf(columns: Columns): SQL {
  return listOf(columns, (column) => sql`${sql.identifier(column.name)}`);
}

/** `"segment_key" AS "segmentKey", "locale" AS "locale"`: a selection whose rows have the property names of the table. */
export function selectionOf(columns: Columns): SQL {
  return listOf(columns, (column, name) => sql`${sql.identifier(column.name)} AS ${sql.identifier(name)}`);
}

/** `"state" = excluded."state"`: the assignments of an ON CONFLICT that takes over the new values. */
export function excludedOf(columns: Columns): SQL {
  return listOf(columns, ({ name }) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
}

/**
 * Rows as a table `given` to select from; a column that a row lacks is null. Each column is one array parameter, however many
 * rows there are.
 */
export function tableOf<Names extends string>(
  columns: Readonly<Record<Names, PgColumn>>,
  rows: readonly Readonly<Partial<Record<Names, unknown>>>[],
): SQL {
  const names = Object.keys(columns) as Names[];
  const arrays = names.map((name) => {
    const type = sql.raw(`${columns[name].getSQLType()}[]`);
    return sql`${sql.param(rows.map((row) => row[name]))}::${type}`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)}) AS "given" (${namesOf(columns)})`;
}

function listOf(columns: Columns, itemOf: (column: PgColumn, name: string) => SQL): SQL {
  return sql.join(
    Object.entries(columns).map(([name, column]) => itemOf(column, name)),
    sql`, `,
  );
}
