import type { SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';
import { findNode, localId, parseGlobalId } from '../node/global-id.ts';
import { rowsOf, type Rows } from './row.ts';

/** A cursor names its row by global ID. It also holds the row's position, in case the row is removed. */
export function encodeCursor(row: Rows[keyof Rows]): string {
  const id = Buffer.from(`${row.kind}:${localId(row)}`).toString('base64');
  return Buffer.from(`${row.position}:${id}`).toString('base64url');
}

/**
 * The row of a cursor. If it was removed, the row next to its old position, so that nothing is skipped; null if that is
 * past an end of the list.
 * @throws GraphQLError `BAD_CURSOR` if it is not a cursor of such a list.
 */
export function decodeCursor<K extends keyof Rows>(
  cursor: string,
  argument: 'after' | 'before',
  kind: K,
  context: SchemaContext,
): Rows[K] | null {
  const [, position, id] = /^(\d{1,9}):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  const parsed = id === undefined ? null : parseGlobalId(id);
  const snapshot = parsed && context.catalogs.get(parsed.slug);
  if (parsed?.typename !== kind || !snapshot) {
    throw refusal('BAD_CURSOR', `Unexpected "${argument}", expected a cursor that this list has given.`, { argument });
  }
  const row = findNode(parsed, context) as Rows[K] | null;
  return row ?? rowsOf[kind](snapshot)[Number(position) - (argument === 'after' ? 1 : 0)] ?? null;
}
