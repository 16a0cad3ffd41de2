'use client';

import { useEffect, useMemo, useRef } from 'react';

/** Does something once nothing has asked for it for a while; not any more when the component is gone. */
export function useLater(act: () => void, pauseMs: number): { readonly soon: () => void; readonly cancel: () => void } {
  const now = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    now.current = act;
  });
  const later = useMemo(() => {
    const cancel = (): void => {
      clearTimeout(timer.current);
    };
    const soon = (): void => {
      cancel();
      timer.current = setTimeout(() => {
        now.current();
      }, pauseMs);
    };
    return { soon, cancel };
  }, [pauseMs]);
  useEffect(() => later.cancel, [later]);
  return later;
}
