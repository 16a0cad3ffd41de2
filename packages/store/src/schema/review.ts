import type { MessageData } from '@eventide/catalog';
import type { DismissalReason, RecordedFinding, ReviewState, SuggestionState } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { catalog } from './documents.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The decision on one text of one cell. Rows about earlier texts are kept: they show that a decision has expired. */
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
    /** Set if the comment was undone. */
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
    exportedAt: moment('exported_at'),
    /** The revision of the catalogue that first had the text, once accepted. */
    landedRevision: integer('landed_revision'),
    landedAt: moment('landed_at'),
    /** Set if the suggestion was undone. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [index('suggestion_cell').on(table.catalog, table.segmentKey, table.locale)],
);

/** A row is kept when its finding is reopened (`reason` null), so that the version keeps growing. */
export const dismissal = pgTable(
  'dismissal',
  {
    catalog: text()
      .notNull()
      .references(() => catalog.slug),
    fingerprint: text().notNull(),
    /** Under which fingerprints earlier versions of Eventide stored it, and the audit log still names it. */
    formerFingerprints: text('former_fingerprints')
      .array()
      .notNull()
      .default(sql`'{}'`),
    segmentKey: text('segment_key').notNull(),
    /** Null: the finding is about the source, in every locale. */
    locale: text(),
    /** The cell's texts when the finding was dismissed, as `stampOf` names them; of all locales if `locale` is null. */
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

/** Findings, with the catalogue revisions that had them. */
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
    /** Null in rows of versions that stored the sentence instead. */
    messageId: text('message_id'),
    data: jsonb().$type<MessageData>(),
    /** The finished sentence in English, as versions before messages were data stored it; null in newer rows. */
    message: text(),
    firstRevision: integer('first_revision').notNull(),
    /** The first revision without it; null while the review still finds it. */
    resolvedRevision: integer('resolved_revision'),
  },
  (table) => [
    primaryKey({ columns: [table.catalog, table.fingerprint] }),
    check(
      'finding_has_words',
      sql`${table.message} IS NOT NULL OR (${table.messageId} IS NOT NULL AND ${table.data} IS NOT NULL)`,
    ),
  ],
);
