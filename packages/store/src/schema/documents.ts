import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Provenance, SegmentKind } from '@eventide/catalog';
import { tsvector } from './tsvector.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

const noTexts = sql`'{}'::text[]`;

/**
 * One catalogue. `revision` is the number of the current revision; an import locks the row. 0: it has settings, and no page
 * was ever imported.
 */
export const catalog = pgTable('catalog', {
  slug: text().primaryKey(),
  revision: integer().notNull(),
  name: text(),
  /** Locale of the source; null: the page that says so itself. */
  source: text(),
  eventProviders: text('event_providers').array().notNull().default(noTexts),
  logNames: text('log_names').array().notNull().default(noTexts),
  publicAddress: text('public_address'),
});

export const documentRevision = pgTable(
  'document_revision',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    locale: text().notNull(),
    number: integer().notNull(),
    file: text().notNull(),
    title: text().notNull(),
    /** SHA-256 of the UTF-8 bytes. */
    hash: text().notNull(),
    bytes: integer().notNull(),
    /** The page as decoded, without any normalisation. */
    source: text().notNull(),
    provenance: jsonb().$type<Provenance>().notNull(),
    /** Whether it was read as the source; null in rows of versions that knew no source. */
    isSource: boolean('is_source'),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
  },
  (table) => [unique('document_revision_number').on(table.catalog, table.locale, table.number)],
);

export const catalogRevision = pgTable(
  'catalog_revision',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    number: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    added: text().array().notNull(),
    changed: text().array().notNull(),
    removed: text().array().notNull(),
    segmentsChanged: integer('segments_changed').notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalog, table.number] })],
);

/** Which version of each locale's page was current at a catalogue revision. */
export const catalogRevisionDocument = pgTable(
  'catalog_revision_document',
  {
    catalog: text().notNull(),
    number: integer().notNull(),
    locale: text().notNull(),
    documentRevisionId: uuid('document_revision_id')
      .notNull()
      .references(() => documentRevision.id),
  },
  (table) => [
    primaryKey({ columns: [table.catalog, table.number, table.locale] }),
    foreignKey({
      name: 'catalog_revision_document_revision',
      columns: [table.catalog, table.number],
      foreignColumns: [catalogRevision.catalog, catalogRevision.number],
    }),
  ],
);

/**
 * The texts of the current revision, under the keys of the aligned catalogue. Decisions are compared with them, and
 * text search reads them. Derived data: an import updates it, and a backup does not include it.
 */
export const translation = pgTable(
  'translation',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    segmentKey: text('segment_key').notNull(),
    locale: text().notNull(),
    kind: text().$type<SegmentKind>().notNull(),
    /** The text as a reader sees it. */
    text: text().notNull(),
    /** `textHash` of the segment. */
    textHash: text('text_hash').notNull(),
    /** Its words, prepared for search; empty if it is not searched, null if not prepared yet. */
    searchWords: text('search_words'),
    /** Name of the text search configuration that stems the words. */
    searchDictionary: text('search_dictionary'),
    searchVector: tsvector('search_vector'),
  },
  (table) => [
    primaryKey({ columns: [table.catalog, table.locale, table.segmentKey] }),
    index('translation_segment').on(table.catalog, table.segmentKey),
    // Without a pending list: the embedded engine never flushes it, and every search would read all of it.
    index('translation_search').using('gin', table.searchVector).with({ fastupdate: false }),
  ],
);

/** What `translation` was built from: if both are unchanged at start, the pages need not be parsed. Derived data. */
export const translationState = pgTable('translation_state', {
  catalog: text()
    .primaryKey()
    .references(() => catalog.slug),
  revision: integer().notNull(),
  /** Identifies the program that parsed the pages. */
  program: text().notNull(),
});
