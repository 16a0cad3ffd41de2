import type { Locale } from '@eventide/catalog';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { user } from '../schema.ts';

export async function reviewLanguages(queries: Queries, personId: string): Promise<readonly Locale[]> {
  const [row] = await queries.select({ languages: user.reviewLanguages }).from(user).where(eq(user.id, personId));
  return row?.languages ?? [];
}

export async function setReviewLanguages(
  queries: Queries,
  personId: string,
  languages: readonly Locale[],
): Promise<void> {
  await queries
    .update(user)
    .set({ reviewLanguages: [...languages] })
    .where(eq(user.id, personId));
}

export async function noteSeen(queries: Queries, personId: string): Promise<void> {
  const today = sql`(now() AT TIME ZONE 'UTC')::date`;
  await queries
    .update(user)
    .set({ lastSeenOn: today })
    .where(and(eq(user.id, personId), sql`${user.lastSeenOn} IS DISTINCT FROM ${today}`));
}
