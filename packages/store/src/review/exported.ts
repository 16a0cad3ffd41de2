import { randomUUID } from 'node:crypto';
import type { SuggestionExport, SuggestionsExported } from '@eventide/contract';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Restore } from '../audit/restore.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import { isUuid } from '../is-uuid.ts';
import { suggestion } from '../schema.ts';
import { suggestionFields, toSuggestion } from './suggestion-rows.ts';

/** What the audit log keeps of a suggestion that was handed on. */
interface StateOfExport {
  /** ISO 8601; null: never yet. */
  readonly exportedAt: string | null;
}

export async function markExported(
  queries: Queries,
  { catalog, ids, actor }: SuggestionExport,
): Promise<SuggestionsExported> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return { suggestions: [], batchId: null };
  const rows = await queries
    .select()
    .from(suggestion)
    .where(
      and(
        ...[inArray(suggestion.id, known), eq(suggestion.catalog, catalog), isNull(suggestion.withdrawnAt)],
        eq(suggestion.state, 'ACCEPTED'),
      ),
    )
    .orderBy(asc(suggestion.id))
    .for('update');
  if (rows.length === 0) return { suggestions: [], batchId: null };
  const now = new Date();
  const marked = await queries
    .update(suggestion)
    .set({ exportedAt: now })
    .where(
      inArray(
        suggestion.id,
        rows.map(({ id }) => id),
      ),
    )
    .returning(suggestionFields);
  const batchId = randomUUID();
  const drafts = rows.map(({ id, segmentKey, locale, exportedAt }) => ({
    ...{ action: 'EXPORT_SUGGESTION' as const, catalog, segmentKey, locale, id },
    before: stateOf(exportedAt),
    after: stateOf(now),
  }));
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: rows });
  return { suggestions: marked.map(toSuggestion), batchId };
}

export const restoreExport: Restore = async (queries, { entry }) => {
  const before = entry.before as StateOfExport;
  const after = entry.after as StateOfExport;
  const [row] = await queries
    .select()
    .from(suggestion)
    .where(eq(suggestion.id, entry.subjectId ?? ''))
    .for('update');
  if (row === undefined || stateOf(row.exportedAt).exportedAt !== after.exportedAt) return { kind: 'CONFLICT' };
  await queries
    .update(suggestion)
    .set({ exportedAt: before.exportedAt === null ? null : sql`${before.exportedAt}::timestamptz` })
    .where(eq(suggestion.id, row.id));
  return { kind: 'RESTORED', before: after, after: before };
};

function stateOf(exportedAt: Date | null): StateOfExport {
  return { exportedAt: exportedAt?.toISOString() ?? null };
}
