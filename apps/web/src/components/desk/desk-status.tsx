'use client';

import type { ReactElement, RefObject } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { DeskWords } from './desk-context.ts';
import type { Said } from './said.ts';
import styles from '../review/review.module.css';

/** How the last change went, and what can be done about it. */
export function DeskStatus({
  ref,
  said,
  words,
  onUndo,
}: {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly said: Said | null;
  readonly words: DeskWords;
  readonly onUndo: () => void;
}): ReactElement {
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
