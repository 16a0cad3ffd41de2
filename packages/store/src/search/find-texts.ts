import { dictionaryOf, type Locale, type TextMatch } from '@eventide/catalog';
import { sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { translation } from '../schema.ts';

/** What to search for in the texts of one dictionary. Expressions are in the syntax of `to_tsquery`. */
export interface Filter {
  readonly dictionary: string;
  /** What a text has to match to be ranked. */
  readonly expression: string;
  /** Null: nothing else. */
  readonly most: MostTerms | null;
}

/** How many terms have to match. A term that the dictionary drops as a stop word (`de`) always matches. */
export interface MostTerms {
  readonly needed: number;
  readonly terms: readonly string[];
  /** The same without near words. */
  readonly exactTerms: readonly string[];
}

export interface Question {
  readonly slug: string;
  /** The query's words, in their order, without accents. */
  readonly words: readonly string[];
  readonly locale: Locale | null;
  readonly first: number;
}

interface Found extends Pick<TextMatch, 'segmentKey' | 'locale' | 'score'> {
  /** Whether the words match as typed; null if the filter does not tell. */
  readonly isExact: boolean | null;
}

/**
 * For words that occur nearly everywhere: how many texts per dictionary are ranked, and as many of the reader's locale.
 * The first ones that the index yields.
 */
const comparedMax = 400;
const phraseBonus = 2;
const boosts = { sameLocale: 1.5, sameLanguage: 1.25 };

/** The best texts, at most one per segment, best first. */
export async function findTexts(
  queries: Queries,
  { slug, words, locale, first }: Question,
  filters: readonly Filter[],
): Promise<readonly Found[]> {
  const scans = filters.flatMap((filter) => {
    const all = scan(slug, filter, null);
    const isOwn = locale !== null && [dictionaryOf(locale), 'simple'].includes(filter.dictionary);
    return isOwn ? [scan(slug, filter, locale), all] : [all];
  });
  if (scans.length === 0) return [];
  const language = locale === null ? '' : `${locale.split('-', 1)[0] ?? ''}-`;
  const { rows } = await queries.execute<Record<keyof Found, unknown>>(sql`
    WITH "compared" AS (${sql.join(scans, sql` UNION ALL `)}),
    "scored" AS (
      SELECT DISTINCT ON ("key") "key", "locale", "isExact",
        "score"
          * CASE WHEN strpos("words", ${` ${words.join(' ')} `}) > 0 THEN ${phraseBonus}::real ELSE 1 END
          -- A word as it was asked for says more than another form of it.
          * (1 + (${sql.join(
            words.map((word) => sql`(strpos("words", ${` ${word} `}) > 0)::integer`),
            sql` + `,
          )}) / ${words.length}::real)
          * CASE
              WHEN "locale" = ${locale ?? ''} THEN ${boosts.sameLocale}::real
              WHEN starts_with("locale" || '-', ${language}) AND ${language !== ''} THEN ${boosts.sameLanguage}::real
              ELSE 1
            END AS "score"
      FROM "compared"
      ORDER BY "key", 4 DESC, "locale" COLLATE "C"
    )
    SELECT "key" AS "segmentKey", "locale", "isExact", "score"::float8 AS "score" FROM "scored"
    ORDER BY "score" DESC, "key" COLLATE "C"
    LIMIT ${first}`);
  return rows as unknown as readonly Found[];
}

function scan(slug: string, { dictionary, expression, most }: Filter, locale: Locale | null): SQL {
  const query = tsquery(dictionary, expression);
  const marks = [`${slug}/${dictionary}`, ...(locale === null ? [] : [`${slug}/@${locale}`])];
  const marked = marks.reduce((sum, mark) => sql`${sum} && ${quoted(mark)}::tsquery`, query);
  const vector = sql`"text"."search_vector"`;
  const rank = sql`ts_rank_cd(${vector}, ${query}, 2)`;
  const texts = sql`
    FROM (
      SELECT "segment_key", "locale", "search_words", "search_vector" FROM ${translation}
      WHERE numnode(${query}) > 0 AND "search_vector" @@ (${marked})
      LIMIT ${comparedMax}
    ) AS "text"`;
  const columns = sql`"segment_key" AS "key", "locale", ' ' || "search_words" || ' ' AS "words"`;
  if (most === null) return sql`(SELECT ${columns}, NULL::boolean AS "isExact", ${rank} AS "score" ${texts})`;
  const count = (terms: readonly string[]): SQL =>
    sql.join(
      terms.map((term) => {
        const one = tsquery(dictionary, term);
        return sql`(numnode(${one}) = 0 OR ${vector} @@ ${one})::integer`;
      }),
      sql` + `,
    );
  const share = sql`(${count(most.terms)})::real / ${most.terms.length}::real`;
  return sql`(
    SELECT ${columns}, ${count(most.exactTerms)} >= ${most.needed} AS "isExact",
      ${share} * (0.9 + 0.1 * ${rank} / (1 + ${rank}))::real AS "score" ${texts}
    WHERE ${count(most.terms)} >= ${most.needed}
  )`;
}

function tsquery(dictionary: string, expression: string): SQL {
  return sql`to_tsquery(${`pg_catalog.${dictionary}`}::regconfig, ${expression})`;
}

/** A lexeme, quoted for tsquery. */
function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
