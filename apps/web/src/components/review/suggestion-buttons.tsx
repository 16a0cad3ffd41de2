'use client';

import type { ReactElement } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { SuggestionState } from '../desk/subjects.ts';
import styles from './review.module.css';

/** Accepts or rejects a suggestion; opens a decided one again. */
export function SuggestionButtons({
  id,
  version,
  state,
}: {
  readonly id: string;
  readonly version: number;
  readonly state: SuggestionState;
}): ReactElement | null {
  const desk = useDesk();
  if (desk === null) return null;
  const choices =
    state === 'OPEN'
      ? ([
          ['ACCEPTED', desk.words.accept],
          ['REJECTED', desk.words.reject],
        ] as const)
      : ([['OPEN', desk.words.reopen]] as const);
  return (
    <span className={styles.decisions}>
      {choices.map(([wanted, word]) => (
        <button
          key={wanted}
          type="button"
          className={styles.small}
          onClick={() => void desk.decideSuggestion(id, version, wanted)}
        >
          {word}
        </button>
      ))}
    </span>
  );
}
