import type { SuggestionState } from '@eventide/contract';
import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Restore } from '../audit/restore.ts';
import { comment, dismissal, suggestion } from '../schema.ts';
import { stateOf as stateOfDismissal, writeDismissals, type StateOfDismissal } from './dismissals.ts';
import { loadReviews, stateOf as stateOfReview, writeStates, type StateOfReview } from './states.ts';
import { writeDecision } from './suggestions.ts';

const conflict = { kind: 'CONFLICT' } as const;

/** What the audit log keeps of a decision on a suggestion. */
interface StateOfSuggestion {
  readonly state: SuggestionState;
  readonly version: number;
}

export const restoreReview: Restore = async (queries, { entry, actor }) => {
  const before = entry.before as StateOfReview | null;
  const after = entry.after as StateOfReview | null;
  const { catalog, segmentKey, locale } = entry;
  if (after === null || catalog === null || segmentKey === null || locale === null) return conflict;
  const { textHash } = after;
  const [now] = await loadReviews(queries, catalog, [{ segmentKey, locale, textHash }]);
  if (now?.version !== after.version) return conflict;
  const change = {
    segmentKey,
    locale,
    ...(before ?? { state: 'UNREVIEWED' as const }),
    textHash,
    version: now.version,
  };
  await writeStates(queries, catalog, [change], actor);
  return {
    kind: 'RESTORED',
    before: stateOfReview(now),
    after: { ...stateOfReview(change), version: now.version + 1 },
  };
};

export const restoreComment: Restore = async (queries, { entry }) => {
  const withdrawing = entry.before === null;
  const [row] = await queries
    .select()
    .from(comment)
    .where(eq(comment.id, entry.subjectId ?? ''))
    .for('update');
  if (row === undefined || (row.withdrawnAt === null) !== withdrawing) return conflict;
  await queries
    .update(comment)
    .set({ withdrawnAt: withdrawing ? sql`now()` : null })
    .where(eq(comment.id, row.id));
  return { kind: 'RESTORED', before: entry.after, after: entry.before };
};

export const restoreSuggestion: Restore = async (queries, { entry }) => {
  const withdrawing = entry.before === null;
  const [row] = await queries
    .select()
    .from(suggestion)
    .where(eq(suggestion.id, entry.subjectId ?? ''))
    .for('update');
  // A suggestion with a decision can no longer be withdrawn, nor one that was made anew for a newer text.
  if (row?.state !== 'OPEN' || (row.withdrawnAt === null) !== withdrawing) return conflict;
  const { textHash } = (entry.after ?? entry.before) as Pick<typeof row, 'textHash'>;
  if (row.textHash !== textHash) return conflict;
  await queries
    .update(suggestion)
    .set({ withdrawnAt: withdrawing ? sql`now()` : null })
    .where(eq(suggestion.id, row.id));
  return { kind: 'RESTORED', before: entry.after, after: entry.before };
};

export const restoreDecision: Restore = async (queries, { entry, actor }) => {
  const before = entry.before as StateOfSuggestion;
  const after = entry.after as StateOfSuggestion;
  const [row] = await queries
    .select()
    .from(suggestion)
    .where(eq(suggestion.id, entry.subjectId ?? ''))
    .for('update');
  if (row?.version !== after.version || row.withdrawnAt !== null) return conflict;
  const version = row.version + 1;
  await writeDecision(queries, { id: row.id, version, state: before.state, actor });
  return {
    kind: 'RESTORED',
    before: { state: row.state, version: row.version },
    after: { state: before.state, version },
  };
};

export const restoreDismissal: Restore = async (queries, { entry, actor }) => {
  const before = entry.before as StateOfDismissal | null;
  const after = entry.after as StateOfDismissal;
  const { catalog, subjectId } = entry;
  if (catalog === null || subjectId === null) return conflict;
  const [row] = await queries
    .select()
    .from(dismissal)
    .where(and(eq(dismissal.catalog, catalog), namedBy(subjectId)))
    .for('update');
  const restoredReason = before?.reason ?? null;
  // Of several dismissals that were carried over as one, the first has been undone for all.
  if (row !== undefined && row.fingerprint !== subjectId && row.reason === restoredReason) {
    return { kind: 'RESTORED', before: stateOfDismissal(row), after: stateOfDismissal(row) };
  }
  if (row?.version !== after.version) return conflict;
  const restored = { ...row, ...(before ?? { reason: null, note: null }), version: row.version + 1 };
  await writeDismissals(queries, catalog, [restored], actor);
  return { kind: 'RESTORED', before: stateOfDismissal(row), after: stateOfDismissal(restored) };
};

/** The log names a dismissal by the fingerprint that it had then. */
function namedBy(fingerprint: string): SQL | undefined {
  const former = sql`${fingerprint} = ANY(${dismissal.formerFingerprints})`;
  return or(eq(dismissal.fingerprint, fingerprint), former);
}
