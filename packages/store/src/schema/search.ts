import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { catalog } from './documents.ts';

/**
 * The words of a catalogue's texts without accents, for comparison with mistyped words. Derived data.
 * https://www.postgresql.org/docs/15/pgtrgm.html#id-1.11.7.44.9
 */
export const searchWord = pgTable(
  'search_word',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    dictionary: text().notNull(),
    word: text().notNull(),
    /** How often the word occurs in the texts. */
    uses: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.catalog, table.dictionary, table.word] }),
    index('search_word_trigrams').using('gin', table.word.op('gin_trgm_ops')),
  ],
);
