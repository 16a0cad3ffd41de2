import type { Person } from '@eventide/contract';
import { asc, sql, type SQL } from 'drizzle-orm';
import { columnsBut } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { account, user } from '../schema.ts';

const columns = {
  ...columnsBut(user, 'emailVerified', 'image', 'reviewLanguages', 'updatedAt'),
  // Qualified by hand: in a subquery Drizzle omits the table of a column.
  canSignIn: sql<boolean>`EXISTS (SELECT 1 FROM ${account} WHERE "account"."user_id" = "user"."id")`,
};

export async function findPeople(queries: Queries, where?: SQL): Promise<Person[]> {
  const rows = await queries.select(columns).from(user).where(where).orderBy(asc(user.name), asc(user.id));
  return rows.map(({ canSignIn, ...person }) => ({ ...person, status: canSignIn ? 'ACTIVE' : 'INVITED' }));
}

export async function findPerson(queries: Queries, where: SQL): Promise<Person | null> {
  return (await findPeople(queries, where))[0] ?? null;
}
