import type { DismissalReason, RecordedFinding, ReviewState, SuggestionState } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { catalog } from './documents.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The decision on one text of one cell. Rows on earlier texts stay: that a decision expired is seen from them. */
export const review = pgTable(
  'review',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    segmentKey: text('segment_key').notNull(),
    locale: text().notNull(),
    textHash: text('text_hash').notNull(),
    state: text().$type<ReviewState>().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalog, table.segmentKey, table.locale, table.textHash] })],
);

export const comment = pgTable(
  'comment',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    segmentKey: text('segment_key').notNull(),
    locale: text().notNull(),
    textHash: text('text_hash').notNull(),
    body: text().notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    /** Set where the comment was taken back. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('comment_cell').on(table.catalog, table.segmentKey, table.locale)],
);

export const suggestion = pgTable(
  'suggestion',
  {
    id: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    segmentKey: text('segment_key').notNull(),
    locale: text().notNull(),
    textHash: text('text_hash').notNull(),
    markdown: text().notNull(),
    note: text(),
    state: text().$type<SuggestionState>().notNull(),
    version: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    decidedAt: moment('decided_at'),
    decidedById: text('decided_by_id'),
    decidedByName: text('decided_by_name'),
    /** Set where the suggestion was taken back. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('suggestion_cell').on(table.catalog, table.segmentKey, table.locale)],
);

/** A row stays when the finding is opened again (`reason` null), so that its version goes on counting. */
export const dismissal = pgTable(
  'dismissal',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    fingerprint: text().notNull(),
    segmentKey: text('segment_key').notNull(),
    /** Null: a finding on the source, in every locale. */
    locale: text(),
    /** What the cell said when the finding was dismissed; of every locale together where `locale` is null. */
    cellHash: text('cell_hash').notNull(),
    reason: text().$type<DismissalReason>(),
    note: text(),
    version: integer().notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalog, table.fingerprint] })],
);

/** Findings by the revisions they were computed at. */
export const finding = pgTable(
  'finding',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    fingerprint: text().notNull(),
    ruleId: text('rule_id').notNull(),
    mqmSeverity: text('mqm_severity').$type<RecordedFinding['mqmSeverity']>().notNull(),
    segmentKey: text('segment_key').notNull(),
    locale: text(),
    message: text().notNull(),
    firstRevision: integer('first_revision').notNull(),
    /** The first revision without it; null while it is computed. */
    resolvedRevision: integer('resolved_revision'),
  },
  (table) => [primaryKey({ columns: [table.catalog, table.fingerprint] })],
);
