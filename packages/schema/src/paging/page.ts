import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Rows } from './row.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
  /** Rows left out at the front, of those that `after` leaves; only lists that say so take it. */
  readonly skip?: number | null | undefined;
}

interface Listing<K extends keyof Rows> {
  readonly kind: K;
  /** Filtered and sorted. */
  readonly rows: readonly Rows[K][];
  readonly compare: (a: Rows[K], b: Rows[K]) => number;
}

/**
 * One page of a list held in memory, addressed by cursors that name a row, not an offset: rows that come or go before
 * the cursor do not shift the page.
 */
export function page<K extends keyof Rows>(
  { kind, rows, compare }: Listing<K>,
  args: PageArguments,
  context: SchemaContext,
) {
  requirePageSize('first', args.first);
  requirePageSize('last', args.last);
  if (args.skip != null && args.skip < 0) {
    throw refusal('PAGE_SIZE', `Unexpected "skip": ${args.skip}, expected 0 or more.`, { argument: 'skip' });
  }
  const start = args.after == null ? null : decodeCursor(args.after, 'after', kind, context);
  const end = args.before == null ? null : decodeCursor(args.before, 'before', kind, context);
  const size = args.first ?? (args.last == null ? limits.defaultPageSize : rows.length);
  const from = (start === null ? 0 : firstOf(rows, (row) => compare(row, start) > 0)) + (args.skip ?? 0);
  const to = end === null ? rows.length : firstOf(rows, (row) => compare(row, end) >= 0);
  const within = rows.slice(from, Math.min(to, from + size));
  const taken = args.last == null ? within : within.slice(Math.max(0, within.length - args.last));
  const edges = taken.map((node) => ({ node, cursor: encodeCursor(node) }));
  const [first, last] = [edges.at(0), edges.at(-1)];
  return {
    edges,
    totalCount: rows.length,
    pageInfo: {
      startCursor: first?.cursor ?? null,
      endCursor: last?.cursor ?? null,
      hasPreviousPage: first !== undefined && first.node !== rows.at(0),
      hasNextPage: last !== undefined && last.node !== rows.at(-1),
    },
  };
}

/** Index of the first row that satisfies the predicate, which all rows after it satisfy too. */
function firstOf<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By catalogue, then in source order. */
export function bySource(catalogs: ReadonlyMap<string, CatalogSnapshot>) {
  const slugs = [...catalogs.keys()];
  const place = (row: Rows[keyof Rows]) => slugs.indexOf(row.snapshot.catalog.slug);
  return (a: Rows[keyof Rows], b: Rows[keyof Rows]) => place(a) - place(b) || a.position - b.position;
}

/** @throws GraphQLError `PAGE_SIZE` */
export function requirePageSize(argument: 'first' | 'last', size: number | null | undefined): void {
  if (size == null || (size >= 0 && size <= limits.pageSize)) return;
  throw refusal('PAGE_SIZE', `Unexpected "${argument}": ${size}, expected 0 to ${limits.pageSize}.`, {
    argument,
    limit: limits.pageSize,
  });
}
