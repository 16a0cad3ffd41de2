import { shorterForms, type QueryTerm } from '@eventide/catalog';
import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { searchWord } from '../schema.ts';
import type { Alternatives } from './expressions.ts';

interface Asked {
  readonly dictionaries: readonly string[];
  readonly terms: readonly QueryTerm[];
}

/** The words of a catalogue's texts that words of a query may be inflected forms of. */
export async function findShorterForms(
  queries: Queries,
  slug: string,
  { dictionaries, terms }: Asked,
): Promise<Alternatives['shorter']> {
  const words = terms.flatMap(({ words, whole }) => (whole === null ? words : [...words, whole]));
  const forms = new Set(words.flatMap(({ folded }) => shorterForms(folded)));
  if (forms.size === 0 || dictionaries.length === 0) return () => [];
  const { rows } = await queries.execute<{ word: string }>(sql`
    SELECT DISTINCT "word" FROM ${searchWord}
    WHERE "catalog" = ${slug} AND "dictionary" = ANY(${sql.param(dictionaries)}::text[])
      AND "word" = ANY(${sql.param([...forms])}::text[])`);
  const known = new Set(rows.map(({ word }) => word));
  return (folded) => shorterForms(folded).filter((form) => known.has(form));
}

/** Which of the expressions a dictionary makes nothing of: stop words only. */
export async function ignoredTerms(
  queries: Queries,
  dictionaries: readonly string[],
  expressions: readonly string[],
): Promise<(dictionary: string) => (at: number) => boolean> {
  const { rows } = await queries.execute<{ dictionary: string; at: number }>(sql`
    SELECT "dictionary", ("term"."at" - 1)::integer AS "at"
    FROM unnest(${sql.param(dictionaries)}::text[]) AS "dictionary",
      unnest(${sql.param(expressions)}::text[]) WITH ORDINALITY AS "term" ("expression", "at")
    WHERE numnode(to_tsquery(('pg_catalog.' || "dictionary")::regconfig, "term"."expression")) = 0`);
  const ignored = new Set(rows.map(({ dictionary, at }) => `${dictionary} ${at}`));
  return (dictionary) => (at) => ignored.has(`${dictionary} ${at}`);
}
