import { randomUUID } from 'node:crypto';
import type {
  CellKey,
  NewSuggestion,
  Suggestion,
  SuggestionDecision,
  SuggestionDecisionOutcome,
  SuggestionOutcome,
} from '@eventide/contract';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import { isUuid } from '../is-uuid.ts';
import { suggestion } from '../schema.ts';
import { authorColumns, texts } from '../database/columns.ts';
import { cellId, groupByCell } from './current-texts.ts';
import { findConflicts } from './states.ts';
import { suggestionFields as fields, toSuggestion } from './suggestion-rows.ts';

export async function loadSuggestions(
  queries: Queries,
  catalog: string,
  cells: readonly CellKey[],
): Promise<readonly (readonly Suggestion[])[]> {
  if (cells.length === 0) return [];
  const rows = await queries
    .select(fields)
    .from(suggestion)
    .where(
      and(
        ...[eq(suggestion.catalog, catalog), isNull(suggestion.withdrawnAt)],
        sql`(${suggestion.segmentKey}, ${suggestion.locale}) IN (SELECT * FROM unnest(
          ${texts(cells.map((cell) => cell.segmentKey))}, ${texts(cells.map((cell) => cell.locale))}))`,
      ),
    )
    .orderBy(asc(suggestion.at), asc(suggestion.id));
  const byCell = groupByCell(rows.map(toSuggestion));
  return cells.map((cell) => byCell.get(cellId(cell)) ?? []);
}

/** Null if there is none, or it was undone. */
export async function loadSuggestion(queries: Queries, id: string): Promise<Suggestion | null> {
  if (!isUuid(id)) return null;
  const [row] = await queries
    .select(fields)
    .from(suggestion)
    .where(and(eq(suggestion.id, id), isNull(suggestion.withdrawnAt)));
  return row === undefined ? null : toSuggestion(row);
}

export async function writeSuggestion(
  queries: Queries,
  { catalog, cell, actor, ...given }: NewSuggestion,
): Promise<SuggestionOutcome> {
  const content = { note: null, ...given };
  const conflicts = await findConflicts(queries, catalog, [cell]);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const { segmentKey, locale, textHash } = cell;
  const state = { state: 'OPEN', version: 1 } as const;
  const [row] = await queries
    .insert(suggestion)
    .values({ ...content, catalog, segmentKey, locale, textHash, ...state, ...authorColumns(actor) })
    .returning(fields);
  if (row === undefined) throw new Error('an insert returned no row');
  const batchId = randomUUID();
  const after = { textHash, ...content };
  const drafts = [{ action: 'SUGGEST' as const, catalog, segmentKey, locale, id: row.id, before: null, after }];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: [cell] });
  return { kind: 'SAVED', suggestion: toSuggestion(row), batchId };
}

export async function decide(queries: Queries, decision: SuggestionDecision): Promise<SuggestionDecisionOutcome> {
  const { id, version, state, actor } = decision;
  if (!isUuid(id)) return { kind: 'CONFLICT', current: null };
  const [before] = await queries
    .select(fields)
    .from(suggestion)
    .where(and(eq(suggestion.id, id), isNull(suggestion.withdrawnAt)))
    .for('update');
  if (before?.version !== version) return { kind: 'CONFLICT', current: before ? toSuggestion(before) : null };
  const row = await writeDecision(queries, { id, version: version + 1, state, actor });
  const { catalog, segmentKey, locale } = row;
  const batchId = randomUUID();
  const drafts = [
    {
      ...{ action: 'DECIDE_SUGGESTION' as const, catalog, segmentKey, locale, id },
      before: { state: before.state, version },
      after: { state, version: version + 1 },
    },
  ];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: [row] });
  return { kind: 'SAVED', suggestion: toSuggestion(row), batchId };
}

/** The transaction must hold the lock of the row. */
export async function writeDecision(queries: Queries, { id, version, state, actor }: SuggestionDecision) {
  const open = state === 'OPEN';
  const [row] = await queries
    .update(suggestion)
    .set({
      ...{ state, version },
      decidedAt: open ? null : sql`now()`,
      decidedById: open ? null : actor.id,
      decidedByName: open ? null : actor.name,
    })
    .where(eq(suggestion.id, id))
    .returning(fields);
  if (row === undefined) throw new Error(`the suggestion ${id} is gone`);
  return row;
}
