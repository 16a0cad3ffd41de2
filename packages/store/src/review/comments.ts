import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import type { Actor, CellKey, CellText, Comment, CommentOutcome } from '@eventide/contract';
import { comment } from '../schema.ts';
import { texts, toAuthor } from './columns.ts';
import { cellId, groupByCell } from './current-texts.ts';
import { findConflicts } from './states.ts';

export async function loadComments(
  queries: Queries,
  catalog: string,
  cells: readonly CellKey[],
): Promise<readonly (readonly Comment[])[]> {
  if (cells.length === 0) return [];
  const rows = await queries
    .select()
    .from(comment)
    .where(
      and(
        ...[eq(comment.catalog, catalog), isNull(comment.withdrawnAt)],
        sql`(${comment.segmentKey}, ${comment.locale}) IN (SELECT * FROM unnest(
          ${texts(cells.map((cell) => cell.segmentKey))}, ${texts(cells.map((cell) => cell.locale))}))`,
      ),
    )
    .orderBy(asc(comment.at), asc(comment.id));
  const byCell = groupByCell(rows.map(toComment));
  return cells.map((cell) => byCell.get(cellId(cell)) ?? []);
}

interface NewComment {
  readonly catalog: string;
  readonly cell: CellText;
  readonly body: string;
  readonly actor: Actor;
}

export async function writeComment(queries: Queries, given: NewComment): Promise<CommentOutcome> {
  const { catalog, cell, body, actor } = given;
  const conflicts = await findConflicts(queries, catalog, [cell]);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const { segmentKey, locale, textHash } = cell;
  const [row] = await queries
    .insert(comment)
    .values({ catalog, segmentKey, locale, textHash, body, actorId: actor.id, actorName: actor.name })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  const batchId = randomUUID();
  const after = { textHash, body };
  const drafts = [{ action: 'COMMENT' as const, catalog, segmentKey, locale, id: row.id, before: null, after }];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: [cell] });
  return { kind: 'ADDED', comment: toComment(row), batchId };
}

function toComment(row: typeof comment.$inferSelect): Comment {
  const { id, catalog, segmentKey, locale, textHash, body, at } = row;
  return { id, catalog, segmentKey, locale, textHash, body, at, by: toAuthor(row) };
}
