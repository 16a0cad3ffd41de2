'use client';

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Changes come in bursts. */
const pauseMs = 150;

/** Calls back after what others have changed in a catalogue, while the page is in sight, and when it comes into sight again. */
export function useLive(catalog: string, onChange: () => void, own: RefObject<ReadonlySet<string>>): void {
  const now = useRef(onChange);
  useEffect(() => {
    now.current = onChange;
  });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const onNotice = (batchId: string | null): void => {
      if (batchId !== null && own.current.has(batchId)) return;
      clearTimeout(pause);
      pause = setTimeout(() => {
        now.current();
      }, pauseMs);
    };
    const start = (): void => {
      void import('./live.ts').then(({ follow }) => {
        if (!isGone && !document.hidden) stop ??= follow(catalog, onNotice);
      });
    };
    const onVisibility = (): void => {
      if (document.hidden) {
        stop?.();
        stop = null;
      } else {
        start();
        now.current();
      }
    };
    start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      isGone = true;
      stop?.();
      clearTimeout(pause);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [own, catalog]);
}
