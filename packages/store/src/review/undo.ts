import { and, eq, sql } from 'drizzle-orm';
import type { Restore } from '../audit/restore.ts';
import type { DismissalReason, ReviewState, SuggestionState } from '@eventide/contract';
import { comment, dismissal, suggestion } from '../schema.ts';
import { stateOf, writeDismissals } from './dismissals.ts';
import { loadReviews, writeStates } from './states.ts';
import { writeDecision } from './suggestions.ts';

const conflict = { kind: 'CONFLICT' } as const;

/** What the audit log keeps of each kind of state. */
interface StateOfReview {
  readonly textHash: string;
  readonly state: ReviewState;
  readonly version: number;
}
interface StateOfSuggestion {
  readonly state: SuggestionState;
  readonly version: number;
}
interface StateOfDismissal {
  readonly reason: DismissalReason | null;
  readonly note: string | null;
  readonly version: number;
  readonly cellHash: string;
}

export const restoreReview: Restore = async (queries, { entry, actor }) => {
  const before = entry.before as StateOfReview | null;
  const after = entry.after as StateOfReview | null;
  const { catalog, segmentKey, locale } = entry;
  if (after === null || catalog === null || segmentKey === null || locale === null) return conflict;
  const { textHash } = after;
  const [now] = await loadReviews(queries, catalog, [{ segmentKey, locale, textHash }]);
  if (now?.version !== after.version) return conflict;
  const state = before?.state ?? 'UNREVIEWED';
  const { version } = now;
  await writeStates(queries, catalog, [{ segmentKey, locale, textHash, state, version }], actor);
  return {
    kind: 'RESTORED',
    before: { textHash, state: now.state, version },
    after: { textHash, state, version: version + 1 },
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
  // One that was decided on is no longer only its author's.
  if (row?.state !== 'OPEN' || (row.withdrawnAt === null) !== withdrawing) return conflict;
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
    .where(and(eq(dismissal.catalog, catalog), eq(dismissal.fingerprint, subjectId)))
    .for('update');
  if (row?.version !== after.version) return conflict;
  const { reason = null, note = null, cellHash = row.cellHash } = before ?? {};
  const restored = { ...row, reason, note, cellHash, version: row.version + 1 };
  await writeDismissals(queries, catalog, [restored], actor);
  return { kind: 'RESTORED', before: stateOf(row), after: stateOf(restored) };
};
