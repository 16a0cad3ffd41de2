/** Chunks from one to another, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where something stands on a line that grows downwards, in CSS pixels. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which of a number of extents, one below the other, are at least in part between two edges; the nearest one where none is.
 * Looks at few of them, as there may be hundreds.
 */
export function rangeWithin(count: number, extentOf: (index: number) => Extent, edges: Extent): Range {
  const from = firstOf(count, (index) => extentOf(index).bottom > edges.top);
  const to = firstOf(count, (index) => extentOf(index).top >= edges.bottom) - 1;
  const last = Math.max(0, count - 1);
  return { from: Math.min(from, last), to: Math.max(Math.min(from, last), Math.min(to, last)) };
}

/** The first index that something holds for, which then holds for all after it; `count` where there is none. */
function firstOf(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
