'use client';

import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactElement, ReactNode } from 'react';
import { clearTerms, lightTerms, pointAt, pointAtSelection } from './term-ranges.ts';

/**
 * Lights a term in the texts inside when the same term in another of them is pointed at or selected. Texts are beside each
 * other within `group`, a selector. The light is painted over the text: nothing moves, no element is added.
 */
export function TermLight({ group, children }: { readonly group: string; readonly children: ReactNode }): ReactElement {
  const inside = useRef<HTMLDivElement>(null);

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

  const onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    const pointed = pointAt(clientX, clientY);
    if (pointed === null) clearTerms();
    else lightTerms(pointed, group);
  };

  return (
    <div ref={inside} onPointerMove={onPointerMove} onPointerLeave={clearTerms}>
      {children}
    </div>
  );
}
