import type {
  Suggestion,
  SuggestionCount,
  SuggestionFilter,
  SuggestionPage,
  SuggestionPageOptions,
} from '@eventide/contract';
import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { isUuid } from '../is-uuid.ts';
import { suggestion } from '../schema.ts';
import { suggestionFields, suggestionStage as stage, toSuggestion } from './suggestion-rows.ts';

export async function pageOfSuggestions(
  queries: Queries,
  catalog: string,
  { where = {}, first, after }: SuggestionPageOptions,
): Promise<SuggestionPage> {
  const rows = await queries
    .select(suggestionFields)
    .from(suggestion)
    .where(and(isIn(catalog), matches(where), after === undefined ? undefined : isOlderThan(after)))
    .orderBy(desc(suggestion.at), desc(suggestion.id))
    .limit(first + 1);
  return { suggestions: rows.slice(0, first).map(toSuggestion), hasMore: rows.length > first };
}

export async function countSuggestions(queries: Queries, catalog: string): Promise<readonly SuggestionCount[]> {
  const rows = await queries
    .select({ locale: suggestion.locale, stage: stage.as('stage'), count: count() })
    .from(suggestion)
    .where(isIn(catalog))
    .groupBy(suggestion.locale, sql`"stage"`);
  return rows.toSorted((one, other) => compare(one.locale, other.locale) || compare(one.stage, other.stage));
}

function isIn(catalog: string): SQL | undefined {
  return and(eq(suggestion.catalog, catalog), isNull(suggestion.withdrawnAt));
}

function matches({ stages, locales }: SuggestionFilter): SQL | undefined {
  return and(
    stages === undefined ? undefined : inArray(stage, [...stages]),
    locales === undefined ? undefined : inArray(suggestion.locale, [...locales]),
  );
}

/** By a row that may have been withdrawn since, so that the list goes on where it stopped. */
function isOlderThan(id: Suggestion['id']): SQL {
  if (!isUuid(id)) return sql`false`;
  return sql`(${suggestion.at}, ${suggestion.id}) < (SELECT "at", "id" FROM "suggestion" AS "seen" WHERE "seen"."id" = ${id})`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
