import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { catalog, documentRevision } from './documents.ts';

/**
 * The last review of a catalogue, so that a start need not repeat it. Written together with the rows of `finding`, which are
 * what it found. Derived data: a backup does not include it.
 */
export const keptReview = pgTable('kept_review', {
  catalog: text()
    .primaryKey()
    .references(() => catalog.slug),
  revision: integer().notNull(),
  /** Everything that the review depends on, hashed by whoever reviewed. */
  fingerprint: text().notNull(),
  content: bytea().notNull(),
});

/** The current pages as parsed, so that a start need not parse them. Derived data: a backup does not include it. */
export const keptPage = pgTable('kept_page', {
  documentRevisionId: uuid('document_revision_id')
    .primaryKey()
    .references(() => documentRevision.id),
  /** Identifies the program that parsed it. */
  program: text().notNull(),
  /** The document without its source, which its revision has: JSON, compressed with gzip. */
  content: bytea().notNull(),
});
