import type { SegmentChange } from '@eventide/contract';
import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';
import { requirePageSize, type PageArguments } from '../paging/page.ts';

/**
 * One page of the changes between two immutable states. The cursor names the text.
 * @throws GraphQLError `BAD_CURSOR`, `PAGE_SIZE`
 */
export function changePage(changes: readonly SegmentChange[], { first, after }: PageArguments) {
  requirePageSize('first', first);
  const start = after == null ? 0 : 1 + changes.findIndex((change) => cursorOf(change) === after);
  if (after != null && start === 0) {
    const message = 'Unexpected "after", expected a cursor that this list has given.';
    throw refusal('BAD_CURSOR', message, { argument: 'after' });
  }
  const taken = changes.slice(start, start + (first ?? limits.defaultPageSize));
  const edges = taken.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    totalCount: changes.length,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: start > 0,
      hasNextPage: start + taken.length < changes.length,
    },
  };
}

const cursorOf = ({ segmentKey, locale }: SegmentChange) =>
  Buffer.from(`change:${locale} ${segmentKey}`).toString('base64url');
