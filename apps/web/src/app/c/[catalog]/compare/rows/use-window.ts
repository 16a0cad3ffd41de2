'use client';

import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { rangeWithin } from './range.ts';
import type { Range } from './range.ts';

export interface Sight {
  /** Chunks in the window, and as much above and below it again. */
  readonly range: Range;
  /** Chunks elsewhere that stay: the focus is in them, or something in them is open. */
  readonly kept: readonly number[];
  /** Heights of the chunks that were rendered, in CSS pixels. */
  readonly heights: ReadonlyMap<number, number>;
}

/** What of a table with a `tbody` for each chunk is in sight; null until it has been looked at, and where `isOn` is not. */
export function useWindow(table: RefObject<HTMLTableElement | null>, isOn: boolean, count: number): Sight | null {
  const [sight, setSight] = useState<Sight | null>(null);
  const heights = useRef(new Map<number, number>());

  useEffect(() => {
    if (!isOn) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const bodies = table.current?.tBodies;
      if (bodies === undefined) return;
      const rectOf = (index: number): DOMRect => bodies[index]?.getBoundingClientRect() ?? new DOMRect();
      const range = rangeWithin(count, rectOf, { top: -innerHeight, bottom: 2 * innerHeight });
      const rendered = [...bodies].flatMap((body, at) => (body.dataset.rendered === undefined ? [] : [{ body, at }]));
      for (const { body, at } of rendered) heights.current.set(at, body.getBoundingClientRect().height);
      const kept = rendered.flatMap(({ body, at }) => (isInUse(body) ? [at] : []));
      setSight((before) =>
        before?.range.from === range.from && before.range.to === range.to && before.kept.join() === kept.join()
          ? before
          : { range, kept, heights: new Map(heights.current) },
      );
    };
    const onMove = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    // The table scrolls with the page, or in a box of its own where it is wider than the window.
    document.addEventListener('scroll', onMove, { capture: true, passive: true });
    addEventListener('resize', onMove);
    // Rows that arrive, and drawers that open, move what is below them.
    const observer = new ResizeObserver(onMove);
    if (table.current !== null) observer.observe(table.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('scroll', onMove, { capture: true });
      removeEventListener('resize', onMove);
    };
  }, [table, isOn, count]);
  return isOn ? sight : null;
}

const isInUse = (body: HTMLTableSectionElement): boolean =>
  body.contains(document.activeElement) || body.querySelector('details[open]') !== null;

/** The height that stands in for rows that are not rendered: as measured, else as high as those that were. */
export function heightOf(
  chunk: number,
  rows: number,
  { heights, size }: Pick<Sight, 'heights'> & { readonly size: number },
): number {
  const measured = heights.get(chunk);
  if (measured !== undefined) return measured;
  const sum = [...heights.values()].reduce((all, one) => all + one, 0);
  return Math.round((heights.size === 0 ? guessedRow : sum / heights.size / size) * rows);
}

/** CSS pixels of a row. */
const guessedRow = 120;
