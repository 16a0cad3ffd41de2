import { setImmediate } from 'node:timers/promises';
import { textHash, type Catalog } from '@eventide/catalog';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { translation } from '../schema.ts';
import { dictionariesIn, searchColumns, vectorOfRow, type SearchColumns } from '../search/columns.ts';
import { createVocabularyChange } from '../search/vocabulary.ts';

type Row = Pick<typeof translation.$inferSelect, 'segmentKey' | 'locale' | 'kind' | 'text' | 'textHash'>;
type SearchedRow = Row & SearchColumns;

/** From this many changed rows on, the planner's statistics are updated at once; the embedded engine has no autovacuum. */
const analyzedFrom = 1_000;

/** Rows per statement: more are not faster, and make progress coarser. */
const rowsMax = 5_000;

/**
 * Makes the table of current texts match the catalogue, writing only the rows that differ.
 * @param onProgress receives numbers of rows.
 * @returns how many rows differed.
 */
export async function syncTranslations(
  queries: Queries,
  catalog: Pick<Catalog, 'slug' | 'segments'>,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  const { slug } = catalog;
  const stored = new Map(
    (await queries.select(columns).from(translation).where(eq(translation.catalog, slug))).map((row) => [
      cellOf(row),
      row,
    ]),
  );
  const dictionaries = await dictionariesIn(queries);
  const vocabulary = createVocabularyChange();
  const written: SearchedRow[] = [];
  for (const row of rowsOf(catalog)) {
    const earlier = stored.get(cellOf(row));
    stored.delete(cellOf(row));
    if (
      earlier?.textHash === row.textHash &&
      earlier.text === row.text &&
      earlier.kind === row.kind &&
      earlier.isIndexed
    )
      continue;
    if (earlier?.isIndexed === true) vocabulary.count(searchColumns(earlier, dictionaries), -1);
    const columns = searchColumns(row, dictionaries);
    vocabulary.count(columns, 1);
    written.push({ ...row, ...columns });
  }
  const removed = [...stored.values()];
  for (const row of removed) if (row.isIndexed) vocabulary.count(searchColumns(row, dictionaries), -1);
  const total = written.length + removed.length;
  let done = 0;
  const inChunks = async <Each>(rows: readonly Each[], write: (chunk: readonly Each[]) => Promise<unknown>) => {
    for (let start = 0; start < rows.length; start += rowsMax) {
      onProgress?.(done, total);
      await setImmediate();
      const chunk = rows.slice(start, start + rowsMax);
      await write(chunk);
      done += chunk.length;
    }
  };
  await inChunks(removed, (chunk) => remove(queries, slug, chunk));
  await inChunks(written, (chunk) => upsert(queries, slug, chunk));
  await vocabulary.write(queries, slug);
  if (total >= analyzedFrom) await queries.execute(sql`ANALYZE ${translation}`);
  onProgress?.(total, total);
  return total;
}

const columns = {
  segmentKey: translation.segmentKey,
  locale: translation.locale,
  kind: translation.kind,
  text: translation.text,
  textHash: translation.textHash,
  isIndexed: sql<boolean>`${translation.searchWords} IS NOT NULL`,
};

function* rowsOf({ segments }: Pick<Catalog, 'segments'>): Generator<Row> {
  for (const { key, kind, texts } of segments) {
    for (const [locale, text] of texts) {
      yield { segmentKey: key, locale, kind, text: text.text, textHash: textHash(text) };
    }
  }
}

function cellOf({ segmentKey, locale }: Pick<Row, 'segmentKey' | 'locale'>): string {
  return `${locale} ${segmentKey}`;
}

/** One array parameter per column, however many rows there are. */
function upsert(queries: Queries, slug: string, rows: readonly SearchedRow[]): Promise<unknown> {
  const column = (name: keyof SearchedRow) => sql`${sql.param(rows.map((row) => row[name]))}::text[]`;
  return queries.execute(sql`
    INSERT INTO ${translation} (
      "catalog", "segment_key", "locale", "kind", "text", "text_hash", "search_dictionary", "search_words", "search_vector"
    )
    SELECT ${slug}, "row".*, ${vectorOfRow(slug)}
    FROM unnest(
      ${column('segmentKey')}, ${column('locale')}, ${column('kind')}, ${column('text')}, ${column('textHash')},
      ${column('dictionary')}, ${column('words')}
    ) AS "row" ("segment_key", "locale", "kind", "text", "text_hash", "dictionary", "words")
    ON CONFLICT ("catalog", "locale", "segment_key") DO UPDATE SET
      "kind" = excluded."kind", "text" = excluded."text", "text_hash" = excluded."text_hash",
      "search_dictionary" = excluded."search_dictionary", "search_words" = excluded."search_words",
      "search_vector" = excluded."search_vector"`);
}

function remove(queries: Queries, slug: string, rows: readonly Row[]): Promise<unknown> {
  const column = (name: keyof Row) => sql`${sql.param(rows.map((row) => row[name]))}::text[]`;
  return queries.execute(sql`
    DELETE FROM ${translation} USING unnest(${column('segmentKey')}, ${column('locale')}) AS "gone" ("segment_key", "locale")
    WHERE ${translation.catalog} = ${slug}
      AND ${translation.segmentKey} = "gone"."segment_key" AND ${translation.locale} = "gone"."locale"`);
}
