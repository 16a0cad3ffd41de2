import { dictionaryOf, isSearched, wordsOf, type Locale, type SegmentKind } from '@eventide/catalog';
import { sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';

interface SearchedText {
  readonly locale: Locale;
  readonly kind: SegmentKind;
  readonly text: string;
}

export interface SearchColumns {
  readonly dictionary: string;
  /**
   * The words in order, in the form that dictionaries know; then those that differ without accents, without accents.
   * Empty: not searched.
   */
  readonly words: string;
}

/** The dictionaries that the connected PostgreSQL has. */
export async function dictionariesIn(queries: Queries): Promise<ReadonlySet<string>> {
  const { rows } = await queries.execute<{ name: string }>(
    sql`SELECT cfgname AS "name" FROM pg_catalog.pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** What search keeps of a text. */
export function searchColumns({ locale, kind, text }: SearchedText, available: ReadonlySet<string>): SearchColumns {
  const wanted = dictionaryOf(locale);
  const dictionary = available.has(wanted) ? wanted : 'simple';
  if (!isSearched(kind)) return { dictionary, words: '' };
  const words = wordsOf(text);
  const lowered = words.map((word) => word.lowered).join(' ');
  const folded = words.map((word) => word.folded).join(' ');
  return { dictionary, words: lowered === folded ? lowered : `${lowered} | ${folded}` };
}

/**
 * The vector of each row of `"row" ("locale", "dictionary", "words")`: its stemmed words, and two artificial words, so
 * that the index alone can filter by catalogue, dictionary and locale.
 */
export function vectorOfRow(slug: string): SQL {
  return sql`CASE WHEN "row"."words" <> '' THEN
    to_tsvector(('pg_catalog.' || "row"."dictionary")::regconfig, "row"."words")
    || array_to_tsvector(ARRAY[${slug} || '/' || "row"."dictionary", ${slug} || '/@' || "row"."locale"])
  END`;
}
