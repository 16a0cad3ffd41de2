'use client';

import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** The list of the queue: scrolls itself, and nothing else, to the text under review. */
export function QueueScroll({
  at,
  label,
  children,
}: {
  /** Key of the text under review. */
  readonly at: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current === null || link == null) return;
    const [top, bottom] = [link.offsetTop, link.offsetTop + link.offsetHeight];
    const { scrollTop, clientHeight } = list.current;
    if (top < scrollTop) list.current.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) list.current.scrollTop = bottom - clientHeight;
  }, [at]);
  return (
    <ol ref={list} role="list" tabIndex={0} aria-label={label}>
      {children}
    </ol>
  );
}
