import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';
import { requirePageSize, type PageArguments } from './page.ts';

/** A row with a number from 1. Lists are newest first, and the number is the cursor. */
interface Numbered {
  readonly number: number;
}

type Load<T> = (page: { readonly first: number; readonly before?: number }) => Promise<readonly T[]>;

/**
 * One page of numbered rows from the store. Such lists do not support `last` and `before`.
 * @throws GraphQLError `BAD_CURSOR`, `PAGE_SIZE`
 */
export async function numberedPage<T extends Numbered>(load: Load<T>, { first, after }: PageArguments) {
  requirePageSize('first', first);
  const size = first ?? limits.defaultPageSize;
  const before = after == null ? null : numberIn(after);
  // The number of the newest row is the number of rows.
  const [newest] = await load({ first: 1 });
  const rows = size === 0 ? [] : await load({ first: size, ...(before !== null && { before }) });
  const edges = rows.map((node) => ({ node, cursor: cursorOf(node.number) }));
  return {
    edges,
    totalCount: newest?.number ?? 0,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: rows.length > 0 && rows[0]?.number !== newest?.number,
      hasNextPage: (rows.at(-1)?.number ?? 1) > 1,
    },
  };
}

const cursorOf = (number: number) => Buffer.from(`number:${number}`).toString('base64url');

function numberIn(cursor: string): number {
  const [, number] = /^number:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (number !== undefined) return Number(number);
  throw refusal('BAD_CURSOR', 'Unexpected "after", expected a cursor that this list has given.', { argument: 'after' });
}
