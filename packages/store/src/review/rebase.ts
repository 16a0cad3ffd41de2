import { randomUUID } from 'node:crypto';
import type { Suggestion, SuggestionRebase, SuggestionRebaseOutcome } from '@eventide/contract';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Restore } from '../audit/restore.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import { isUuid } from '../is-uuid.ts';
import { suggestion } from '../schema.ts';
import { findConflicts } from './states.ts';
import { suggestionFields, toSuggestion } from './suggestion-rows.ts';

/** What the audit log keeps of a suggestion that was made anew for a newer text. */
type StateOfRebase = Pick<Suggestion, 'textHash' | 'markdown' | 'version'>;

export async function rebase(
  queries: Queries,
  { id, version, textHash, markdown, actor }: SuggestionRebase,
): Promise<SuggestionRebaseOutcome> {
  if (!isUuid(id)) return { kind: 'CONFLICT', current: null };
  const [before] = await queries
    .select(suggestionFields)
    .from(suggestion)
    .where(and(eq(suggestion.id, id), isNull(suggestion.withdrawnAt)))
    .for('update');
  if (before?.version !== version) return { kind: 'CONFLICT', current: before ? toSuggestion(before) : null };
  if (before.state !== 'OPEN') return { kind: 'NOT_OPEN' };
  const { catalog, segmentKey, locale } = before;
  const conflicts = await findConflicts(queries, catalog, [{ segmentKey, locale, textHash }]);
  if (conflicts.length > 0) return { kind: 'TEXT_CONFLICT', conflicts };
  const after = { textHash, markdown, version: version + 1 };
  const row = await write(queries, id, after);
  const batchId = randomUUID();
  const draft = { action: 'REBASE_SUGGESTION' as const, catalog, segmentKey, locale, id };
  await recordAudit(queries, { actor, batchId, drafts: [{ ...draft, before: stateOf(before), after }] });
  await notifyReview(queries, { catalog, batchId, cells: [row] });
  return { kind: 'SAVED', suggestion: toSuggestion(row), batchId };
}

export const restoreRebase: Restore = async (queries, { entry }) => {
  const before = entry.before as StateOfRebase;
  const after = entry.after as StateOfRebase;
  const [row] = await queries
    .select()
    .from(suggestion)
    .where(eq(suggestion.id, entry.subjectId ?? ''))
    .for('update');
  // What was decided since was decided on the text that undoing would take away.
  if (row?.version !== after.version || row.state !== 'OPEN' || row.withdrawnAt !== null) return { kind: 'CONFLICT' };
  const restored = { ...before, version: row.version + 1 };
  await write(queries, row.id, restored);
  return { kind: 'RESTORED', before: after, after: restored };
};

/** The transaction must hold the lock of the row. */
async function write(queries: Queries, id: string, state: StateOfRebase) {
  const [row] = await queries.update(suggestion).set(state).where(eq(suggestion.id, id)).returning(suggestionFields);
  if (row === undefined) throw new Error(`the suggestion ${id} is gone`);
  return row;
}

const stateOf = ({ textHash, markdown, version }: StateOfRebase): StateOfRebase => ({ textHash, markdown, version });
