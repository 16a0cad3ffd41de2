'use client';

import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { DeskWords } from './desk-context.ts';
import type { Said } from './said.ts';
import styles from '../review/review.module.css';

const undoMs = 10_000;

/** How the last change went, and what can be done about it. */
export function DeskStatus({
  said,
  words,
  onUndo,
  onOver,
}: {
  readonly said: Said | null;
  readonly words: DeskWords;
  readonly onUndo: () => void;
  /** It has been there long enough. */
  readonly onOver: () => void;
}): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    if (said === null) return;
    const timer = setInterval(() => {
      // Whoever is on their way to the button may finish.
      if (ref.current?.contains(document.activeElement) !== true) over.current();
    }, undoMs);
    return () => {
      clearInterval(timer);
    };
  }, [said]);
  return (
    <div ref={ref} className={styles.status} data-said={said === null ? undefined : ''}>
      <p role="status">{said?.text}</p>
      {said?.offer === 'UNDO' && (
        <button type="button" onClick={onUndo}>
          {words.undo} <kbd>z</kbd>
        </button>
      )}
      {said?.offer === 'SIGN_IN' && (
        <Link href={signInHref()} prefetch={false}>
          {words.signIn}
        </Link>
      )}
    </div>
  );
}

const signInHref = (): string => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
