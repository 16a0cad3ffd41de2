import { randomUUID } from 'node:crypto';
import type { CellKey, Comment, CommentOutcome, NewComment } from '@eventide/contract';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyReview } from '../database/notify.ts';
import { comment } from '../schema.ts';
import { authorColumns, columnsBut, texts, withAuthor } from '../database/columns.ts';
import { cellId, groupByCell } from './current-texts.ts';
import { findConflicts } from './states.ts';

/** The columns of a comment that readers see. */
const fields = columnsBut(comment, 'withdrawnAt');

export async function loadComments(
  queries: Queries,
  catalog: string,
  cells: readonly CellKey[],
): Promise<readonly (readonly Comment[])[]> {
  if (cells.length === 0) return [];
  const rows = await queries
    .select(fields)
    .from(comment)
    .where(
      and(
        ...[eq(comment.catalog, catalog), isNull(comment.withdrawnAt)],
        sql`(${comment.segmentKey}, ${comment.locale}) IN (SELECT * FROM unnest(
          ${texts(cells.map((cell) => cell.segmentKey))}, ${texts(cells.map((cell) => cell.locale))}))`,
      ),
    )
    .orderBy(asc(comment.at), asc(comment.id));
  const byCell = groupByCell<Comment>(rows.map(withAuthor));
  return cells.map((cell) => byCell.get(cellId(cell)) ?? []);
}

export async function writeComment(
  queries: Queries,
  { catalog, cell, actor, ...content }: NewComment,
): Promise<CommentOutcome> {
  const conflicts = await findConflicts(queries, catalog, [cell]);
  if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  const { segmentKey, locale, textHash } = cell;
  const [row] = await queries
    .insert(comment)
    .values({ ...content, catalog, segmentKey, locale, textHash, ...authorColumns(actor) })
    .returning(fields);
  if (row === undefined) throw new Error('an insert returned no row');
  const batchId = randomUUID();
  const after = { textHash, ...content };
  const drafts = [{ action: 'COMMENT' as const, catalog, segmentKey, locale, id: row.id, before: null, after }];
  await recordAudit(queries, { actor, batchId, drafts });
  await notifyReview(queries, { catalog, batchId, cells: [cell] });
  return { kind: 'ADDED', comment: withAuthor(row), batchId };
}
