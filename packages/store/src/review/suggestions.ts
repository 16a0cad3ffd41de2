import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import type {
  Actor,
  CellKey,
  CellText,
  Suggestion,
  SuggestionDecisionOutcome,
  SuggestionOutcome,
  SuggestionState,
} from '@eventide/contract';
import { isUuid } from '../is-uuid.ts';
import { suggestion } from '../schema.ts';
import { texts, toAuthor } from './columns.ts';
import { cellId, groupByCell } from './current-texts.ts';
import { findConflicts } from './states.ts';

export async function loadSuggestions(
  queries: Queries,
  catalog: string,
  cells: readonly CellKey[],
): Promise<readonly (readonly Suggestion[])[]> {
  if (cells.length === 0) return [];
  const rows = await queries
    .select()
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

interface NewSuggestion {
  readonly catalog: string;
  readonly cell: CellText;
  readonly markdown: string;
  readonly note?: string;
  readonly actor: Actor;
}

export async function writeSuggestion(queries: Queries, given: NewSuggestion): Promise<SuggestionOutcome> {
  const { catalog, cell, markdown, note = null, actor } = given;
  const conflicts = await findConflicts(queries, catalog, [cell]);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const { segmentKey, locale, textHash } = cell;
  const [row] = await queries
    .insert(suggestion)
    .values({
      ...{ catalog, segmentKey, locale, textHash, markdown, note },
      ...{ state: 'OPEN', version: 1, actorId: actor.id, actorName: actor.name },
    })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  const batchId = randomUUID();
  const after = { textHash, markdown, note };
  const drafts = [{ action: 'SUGGEST' as const, catalog, segmentKey, locale, id: row.id, before: null, after }];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: [cell] });
  return { kind: 'SAVED', suggestion: toSuggestion(row), batchId };
}

interface Decision {
  readonly id: string;
  readonly version: number;
  readonly state: SuggestionState;
  readonly actor: Actor;
}

export async function decide(queries: Queries, decision: Decision): Promise<SuggestionDecisionOutcome> {
  const { id, version, state, actor } = decision;
  if (!isUuid(id)) return { kind: 'CONFLICT', current: null };
  const [before] = await queries
    .select()
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

/** Upon a row that the transaction holds. */
export async function writeDecision(queries: Queries, { id, version, state, actor }: Decision) {
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
    .returning();
  if (row === undefined) throw new Error(`the suggestion ${id} is gone`);
  return row;
}

function toSuggestion(row: typeof suggestion.$inferSelect): Suggestion {
  const { id, catalog, segmentKey, locale, textHash, markdown, note, state, version, at, decidedAt } = row;
  const decidedBy = row.decidedByName === null ? null : { id: row.decidedById, name: row.decidedByName };
  const cell = { segmentKey, locale, textHash };
  return { id, catalog, ...cell, markdown, note, state, version, at, by: toAuthor(row), decidedAt, decidedBy };
}
