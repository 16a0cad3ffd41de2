import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { searchWord } from '../schema.ts';
import type { SearchColumns } from './columns.ts';

/** How the vocabulary of a catalogue changes with its texts. */
export interface VocabularyChange {
  /** Counts the words of a text in (1) or out (-1). */
  count(columns: SearchColumns, times: 1 | -1): void;
  write(queries: Queries, slug: string): Promise<void>;
}

const rowsMax = 20_000;

export function createVocabularyChange(): VocabularyChange {
  const byDictionary = new Map<string, Map<string, number>>();
  return {
    count: ({ dictionary, words }, times) => {
      if (words === '') return;
      let uses = byDictionary.get(dictionary);
      if (uses === undefined) byDictionary.set(dictionary, (uses = new Map<string, number>()));
      const folded = words.slice(words.indexOf('|') + 1).trimStart();
      for (const word of folded.split(' ')) uses.set(word, (uses.get(word) ?? 0) + times);
    },
    write: async (queries, slug) => {
      const changed = [...byDictionary].flatMap(([dictionary, uses]) =>
        [...uses].flatMap(([word, change]) => (change === 0 ? [] : [{ dictionary, word, change }])),
      );
      for (let start = 0; start < changed.length; start += rowsMax) {
        const rows = changed.slice(start, start + rowsMax);
        const column = (name: 'dictionary' | 'word' | 'change') => sql.param(rows.map((row) => row[name]));
        await queries.execute(sql`
          INSERT INTO ${searchWord} ("catalog", "dictionary", "word", "uses")
          SELECT ${slug}, * FROM unnest(${column('dictionary')}::text[], ${column('word')}::text[], ${column('change')}::integer[])
          ON CONFLICT ("catalog", "dictionary", "word") DO UPDATE SET "uses" = ${searchWord}."uses" + excluded."uses"`);
      }
      if (changed.some(({ change }) => change < 0)) {
        await queries.execute(sql`DELETE FROM ${searchWord} WHERE "catalog" = ${slug} AND "uses" <= 0`);
      }
    },
  };
}
