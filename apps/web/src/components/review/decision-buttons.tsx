'use client';

import type { ReactElement } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { ReviewState } from './fragments.ts';
import type { SeenText } from '../desk/subjects.ts';
import styles from './review.module.css';

const wordFor = { APPROVED: 'approve', CHANGES_REQUESTED: 'requestChanges', UNREVIEWED: 'withdraw' } as const;

/** The decisions on a text that it does not have yet. */
export function DecisionButtons({
  text,
  state,
  keys = {},
}: {
  readonly text: SeenText;
  readonly state: ReviewState;
  /** The key of a decision, where the page has one. */
  readonly keys?: Partial<Record<ReviewState, string>>;
}): ReactElement | null {
  const desk = useDesk();
  if (desk === null) return null;
  const others = (['APPROVED', 'CHANGES_REQUESTED', 'UNREVIEWED'] as const).filter((one) => one !== state);
  return (
    <span className={styles.decisions}>
      {others.map((one) => (
        <button key={one} type="button" className={styles.small} onClick={() => void desk.decide([text], one)}>
          {desk.words[wordFor[one]]}
          {keys[one] !== undefined && <kbd>{keys[one]}</kbd>}
        </button>
      ))}
    </span>
  );
}
