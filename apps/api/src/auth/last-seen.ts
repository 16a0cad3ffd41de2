import type { Viewer } from '@eventide/contract';
import type { PeopleStore } from '@eventide/store';
import type { ViewerOf } from './viewer.ts';

/** How often the store is told of somebody who asks again and again. */
const toldEveryMs = 3_600_000;

/** People of whom it is kept when the store was told. */
const keptMax = 10_000;

/**
 * Answers who asks, and tells the store that they were here: at most once an hour for each, and without making anybody wait. A
 * store that cannot be told now is told with the next request.
 */
export function notingSeen(
  viewerOf: ViewerOf,
  people: Pick<PeopleStore, 'seen'>,
  now: () => number = () => performance.now(),
): ViewerOf {
  const told = new Map<Viewer['id'], number>();
  return async (request) => {
    const viewer = await viewerOf(request);
    if (viewer !== null && now() - (told.get(viewer.id) ?? -Infinity) >= toldEveryMs) {
      if (told.size >= keptMax) told.clear();
      told.set(viewer.id, now());
      people.seen(viewer.id).catch(() => told.delete(viewer.id));
    }
    return viewer;
  };
}
