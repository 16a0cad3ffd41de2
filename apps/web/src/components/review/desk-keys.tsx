'use client';

import { useEffect, useRef } from 'react';
import { lettersAct } from '../keys/letters-act.ts';
import { useDesk } from './desk-context.ts';

/** `z` undoes wherever there is a desk; `x` dismisses what the focus is in, else what the page says. */
export function DeskKeys({ onDismiss }: { readonly onDismiss?: () => void }): null {
  const desk = useDesk();
  const now = useRef({ desk, onDismiss });
  useEffect(() => {
    now.current = { desk, onDismiss };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { desk: current, onDismiss: otherwise } = now.current;
      if (current === null || !lettersAct(event)) return;
      if (event.key === 'z') {
        void current.undo();
      } else if (event.key === 'x') {
        const note = document.activeElement?.closest<HTMLElement>('[data-fingerprint]') ?? null;
        const button = note?.querySelector<HTMLElement>('[data-dismiss]') ?? null;
        if (button !== null) button.click();
        else if (otherwise !== undefined) otherwise();
        else return;
      } else {
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return null;
}
