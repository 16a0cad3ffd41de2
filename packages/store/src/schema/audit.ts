import type { AuditAction, Role } from '@eventide/contract';
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE (migrations). */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedByDefaultAsIdentity(),
    batchId: uuid('batch_id').notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').$type<Role>(),
    action: text().$type<AuditAction>().notNull(),
    catalog: text(),
    segmentKey: text('segment_key'),
    locale: text(),
    subjectId: text('subject_id'),
    before: jsonb(),
    after: jsonb(),
    undoes: bigint({ mode: 'bigint' }),
  },
  (table) => [
    index('audit_entry_batch').on(table.batchId),
    index('audit_entry_cell').on(table.catalog, table.segmentKey, table.locale),
    index('audit_entry_undoes').on(table.undoes),
  ],
);
