import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';
import { requirePageSize, type PageArguments } from './page.ts';

interface Listing<T> {
  /** Of the rows: it stands in their cursors. */
  readonly kind: string;
  /** What an ID of a row looks like. */
  readonly id: RegExp;
  /** Rows after (older than) the one with an ID. */
  readonly load: (page: { readonly first: number; readonly after?: string }) => Promise<{
    readonly rows: readonly T[];
    readonly hasMore: boolean;
  }>;
  readonly count: () => Promise<number>;
}

/**
 * One page of a list that the store holds, newest first or in an order of its own; the ID of a row is its cursor. Such lists do not support `last` and
 * `before`.
 * @throws GraphQLError `BAD_CURSOR`, `PAGE_SIZE`
 */
export async function newestFirst<T extends { readonly id: string }>(
  { kind, id, load, count }: Listing<T>,
  { first, after }: PageArguments,
) {
  requirePageSize('first', first);
  const size = first ?? limits.defaultPageSize;
  const start = after == null ? null : idIn(after, kind, id);
  const [{ rows, hasMore }, totalCount] = await Promise.all([
    size === 0 ? { rows: [], hasMore: true } : load({ first: size, ...(start !== null && { after: start }) }),
    count(),
  ]);
  const edges = rows.map((node) => ({ node, cursor: Buffer.from(`${kind}:${node.id}`).toString('base64url') }));
  return {
    edges,
    totalCount,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: start !== null,
      hasNextPage: hasMore,
    },
  };
}

function idIn(cursor: string, kind: string, pattern: RegExp): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const id = text.slice(kind.length + 1);
  if (text.startsWith(`${kind}:`) && pattern.test(id)) return id;
  throw refusal('BAD_CURSOR', 'Unexpected "after", expected a cursor that this list has given.', { argument: 'after' });
}
