'use client';

import type { ReactElement } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import styles from '../review/review.module.css';

/** Dismisses a finding, or opens a dismissed one again. Nothing where the page has no desk. */
export function FindingActions({
  fingerprint,
  segmentKey,
  version,
  isOpen,
}: {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly version: number;
  readonly isOpen: boolean;
}): ReactElement | null {
  const desk = useDesk();
  if (desk === null) return null;
  return (
    <button
      type="button"
      className={styles.small}
      onClick={() => {
        if (isOpen) desk.dismiss({ segmentKeys: [segmentKey], only: { fingerprints: [fingerprint] } });
        else void desk.reopen([{ fingerprint, version }]);
      }}
    >
      {isOpen ? desk.words.dismiss : desk.words.reopen}
    </button>
  );
}
