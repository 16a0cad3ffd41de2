'use client';

import { useEffect, useRef } from 'react';
import type { Loaded } from './chunk-store.ts';
import type { Range } from './range.ts';

/** Who drags the scroll bar over thousands of rows wants those where it comes to rest. */
const pauseMs = 80;

/** Asks for what is in sight and not there: at once where it comes into sight a chunk at a time, else after a pause. */
export function useNeeded(
  range: Range | null,
  loaded: Loaded,
  need: (from: number, to: number) => Promise<void>,
): void {
  const before = useRef<Range | null>(null);
  useEffect(() => {
    if (range === null) return;
    const { from, to } = range;
    const isNear = before.current === null || Math.abs(from - before.current.from) <= 1;
    before.current = range;
    const timer = setTimeout(() => void need(from, to), isNear ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [range, loaded, need]);
}
