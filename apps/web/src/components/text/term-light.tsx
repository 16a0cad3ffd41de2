'use client';

import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { clearTerms, lightTerms, pointAt, pointAtSelection } from './term-ranges.ts';

/**
 * Lights a term in the texts inside when the same term in another of them is pointed at or selected. Texts are beside each
 * other within `group`, a selector. The light is painted over the text: nothing moves, no element is added.
 */
export function TermLight({
  group,
  fetchTerms,
  children,
}: {
  readonly group: string;
  /** Brings the terms of what is pointed at, where they do not come with the texts; null where they are there. */
  readonly fetchTerms?: (target: Element) => Promise<void> | null;
  readonly children: ReactNode;
}): ReactElement {
  const inside = useRef<HTMLDivElement>(null);
  const pointer = useRef({ x: -1, y: -1 });

  useEffect(() => {
    const onSelection = (): void => {
      const pointed = pointAtSelection(document.getSelection());
      if (pointed !== null && inside.current?.contains(pointed.text) === true) lightTerms(pointed, group);
    };
    document.addEventListener('selectionchange', onSelection);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      clearTerms();
    };
  }, [group]);

  const lightAt = (x: number, y: number): void => {
    const pointed = pointAt(x, y);
    if (pointed === null) clearTerms();
    else lightTerms(pointed, group);
  };
  const onPointerMove = ({ clientX: x, clientY: y, target }: PointerEvent): void => {
    pointer.current = { x, y };
    lightAt(x, y);
    void fetchTerms?.(target as Element)?.then(() => {
      if (pointer.current.x === x && pointer.current.y === y) lightAt(x, y);
    });
  };
  const onPointerLeave = (): void => {
    pointer.current = { x: -1, y: -1 };
    clearTerms();
  };

  return (
    <div ref={inside} onPointerMove={onPointerMove} onPointerLeave={onPointerLeave}>
      {children}
    </div>
  );
}
