import type { AuditEntry, AuditFilter, AuditPage, AuditPageOptions } from '@eventide/contract';
import { and, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { isUuid } from '../is-uuid.ts';
import { auditEntry } from '../schema.ts';

type Row = typeof auditEntry.$inferSelect;

export async function pageOfAudit(
  queries: Queries,
  { where = {}, first, after }: AuditPageOptions,
): Promise<AuditPage> {
  const older = after === undefined ? undefined : lt(auditEntry.id, toId(after) ?? 0n);
  const rows = await queries
    .select()
    .from(auditEntry)
    .where(and(conditionOf(where), older))
    .orderBy(desc(auditEntry.id))
    .limit(first + 1);
  return { entries: rows.slice(0, first).map(toEntry), hasMore: rows.length > first };
}

export async function countAudit(queries: Queries, where: AuditFilter): Promise<number> {
  const [row] = await queries.select({ count: count() }).from(auditEntry).where(conditionOf(where));
  return row?.count ?? 0;
}

/** Parses the ID of an entry; null if it is not one. */
export function toId(spelled: string): bigint | null {
  return /^\d{1,18}$/.test(spelled) ? BigInt(spelled) : null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

function conditionOf(filter: AuditFilter): SQL | undefined {
  const { catalog, segmentKey, locale, actorId, actions, batchId, from, until } = filter;
  return and(
    catalog === undefined ? undefined : eq(auditEntry.catalog, catalog),
    segmentKey === undefined ? undefined : eq(auditEntry.segmentKey, segmentKey),
    locale === undefined ? undefined : eq(auditEntry.locale, locale),
    actorId === undefined ? undefined : eq(auditEntry.actorId, actorId),
    actions === undefined ? undefined : inArray(auditEntry.action, [...actions]),
    batchId === undefined ? undefined : eq(auditEntry.batchId, isUuid(batchId) ? batchId : nobody),
    from === undefined ? undefined : gte(auditEntry.at, from),
    until === undefined ? undefined : lt(auditEntry.at, until),
  );
}

export function toEntry(row: Row): AuditEntry {
  const { id, undoes, actorId, actorName, actorRole, catalog, segmentKey, locale, subjectId, ...entry } = row;
  return {
    ...entry,
    id: String(id),
    by: { id: actorId, name: actorName, role: actorRole },
    subject: { catalog, segmentKey, locale, id: subjectId },
    undoes: undoes === null ? null : String(undoes),
  };
}
