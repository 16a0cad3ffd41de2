'use client';

import { useEffect, useRef } from 'react';
import { lettersAct } from '../keys/letters-act.ts';
import { useDesk } from './desk-context.ts';

/** `z` undoes wherever there is a desk; `x` dismisses what is picked, else what the focus is in, else what the page says. */
export function DeskKeys({
  onDismiss,
  isPicked = false,
}: {
  readonly onDismiss?: () => void;
  readonly isPicked?: boolean;
}): null {
  const desk = useDesk();
  const now = useRef({ desk, onDismiss, isPicked });
  useEffect(() => {
    now.current = { desk, onDismiss, isPicked };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { desk: current, onDismiss: dismiss, isPicked: isFirst } = now.current;
      if (current === null || !lettersAct(event)) return;
      if (event.key === 'z') {
        void current.undo();
      } else if (event.key === 'x') {
        const note = document.activeElement?.closest<HTMLElement>('[data-fingerprint]') ?? null;
        const button = note?.querySelector<HTMLElement>('[data-dismiss]') ?? null;
        if (button !== null && !isFirst) button.click();
        else if (dismiss !== undefined) dismiss();
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
