import type { StoredConcept } from '@eventide/contract';
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { catalog } from './documents.ts';

/** A concept of a catalogue's term base. A row is kept when its concept is removed, so that the version keeps growing. */
export const termConcept = pgTable(
  'term_concept',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    id: text().notNull(),
    /** In which order the concepts came. */
    position: integer().notNull(),
    definition: text(),
    renderings: jsonb().$type<StoredConcept['renderings']>().notNull(),
    isRemoved: boolean('is_removed').notNull(),
    version: integer().notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalog, table.id] })],
);
