import { typosMax, type QueryTerm } from '@eventide/catalog';
import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { searchWord } from '../schema.ts';
import { isWithinEdits } from './edits.ts';

/** The words of a catalogue's texts that are similar to the words of a query, by dictionary. */
export type NearWords = ReadonlyMap<string, DictionaryWords>;

export interface DictionaryWords {
  /** The words that a word without accents may be a mistyped form of, most frequent first. */
  readonly near: (word: string) => readonly string[];
  /** Roughly how often the term, its inflections and its similar words occur in the texts; 0: not at all. */
  readonly usesOf: (term: QueryTerm) => number;
}

/** A five-letter word with one wrong letter shares a quarter of its trigrams with the right word. */
const similarityMin = 0.25;
const nearMax = 20;

/**
 * The dictionaries of a catalogue's indexed texts, found by skipping through the index. Also sets, for the transaction,
 * the similarity threshold of trigrams and the time limit of a server's statements, and turns off all plans but those that use the index: whatever the planner
 * assumes about a word's frequency, only they are never slow.
 */
export async function beginSearch(
  queries: Queries,
  slug: string,
  { statementMsMax }: { readonly statementMsMax: number },
): Promise<readonly string[]> {
  const { rows } = await queries.execute<{ dictionary: string }>(sql`
    WITH RECURSIVE "known" AS (
      SELECT min("dictionary") AS "dictionary" FROM ${searchWord} WHERE "catalog" = ${slug}
      UNION ALL
      SELECT (SELECT min("dictionary") FROM ${searchWord} WHERE "catalog" = ${slug} AND "dictionary" > "known"."dictionary")
      FROM "known" WHERE "known"."dictionary" IS NOT NULL
    )
    SELECT "dictionary", set_config('enable_seqscan', 'off', true),
      set_config('pg_trgm.similarity_threshold', ${String(similarityMin)}, true),
      set_config('statement_timeout', ${String(statementMsMax)}, true)
    FROM "known" WHERE "dictionary" IS NOT NULL`);
  return rows.map(({ dictionary }) => dictionary);
}

export async function findNearWords(queries: Queries, slug: string, terms: readonly QueryTerm[]): Promise<NearWords> {
  const asked = [...new Set(terms.flatMap(({ words, whole }) => [...words, ...(whole ? [whole] : [])]))];
  const words = [...new Set(asked.map(({ folded }) => folded))];
  const { rows } = await queries.execute<{ asked: string; dictionary: string; word: string; uses: number }>(sql`
    SELECT "asked"."word" AS "asked", "near"."dictionary", "near"."word", "near"."uses"
    FROM unnest(${sql.param(words)}::text[]) AS "asked" ("word")
    JOIN ${searchWord} AS "near" ON "near"."word" % "asked"."word" OR "near"."word" = "asked"."word"
    WHERE "near"."catalog" = ${slug}`);
  const byDictionary = new Map<string, Map<string, typeof rows>>();
  for (const row of rows) {
    const words = byDictionary.get(row.dictionary) ?? new Map<string, typeof rows>();
    byDictionary.set(row.dictionary, words);
    const known = words.get(row.asked);
    if (known) known.push(row);
    else words.set(row.asked, [row]);
  }
  return new Map([...byDictionary].map(([dictionary, found]) => [dictionary, wordsOfDictionary(found)]));
}

interface NearWord {
  readonly word: string;
  readonly uses: number;
}

function wordsOfDictionary(found: ReadonlyMap<string, readonly NearWord[]>): DictionaryWords {
  const usesOfWord = (word: string): number => (found.get(word) ?? []).reduce((sum, { uses }) => sum + uses, 0);
  return {
    near: (asked) =>
      (found.get(asked) ?? [])
        .filter(({ word }) => isWithinEdits(asked, word, typosMax(asked)))
        .sort((one, other) => other.uses - one.uses || (one.word < other.word ? -1 : 1))
        .slice(0, nearMax)
        .map(({ word }) => word),
    usesOf: ({ words, whole }) =>
      Math.min(...words.map(({ folded }) => usesOfWord(folded))) + (whole === null ? 0 : usesOfWord(whole.folded)),
  };
}
