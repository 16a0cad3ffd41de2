'use client';

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Changes come in bursts. */
const pauseMs = 150;

/**
 * Calls back after what others have changed in a catalogue, while the page is in sight, and when it comes into sight again.
 * A notice may come before the answer to the change that caused it: it waits while `isSending`.
 */
export function useLive(
  catalog: string,
  onChange: () => void,
  own: RefObject<ReadonlySet<string>>,
  isSending: () => boolean,
): void {
  const now = useRef({ onChange, isSending });
  useEffect(() => {
    now.current = { onChange, isSending };
  });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const noticed = new Set<string | null>();
    const settle = (): void => {
      if (now.current.isSending()) {
        pause = setTimeout(settle, pauseMs);
        return;
      }
      const isOthers = [...noticed].some((batchId) => batchId === null || !own.current.has(batchId));
      noticed.clear();
      if (isOthers) now.current.onChange();
    };
    const onNotice = (batchId: string | null): void => {
      noticed.add(batchId);
      clearTimeout(pause);
      pause = setTimeout(settle, pauseMs);
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
        now.current.onChange();
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
