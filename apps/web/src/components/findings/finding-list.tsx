import type { ReactElement, ReactNode } from 'react';
import { FindingNote } from './finding-note.tsx';
import type { Finding } from './fragments.ts';
import styles from './findings.module.css';

/** Findings one under the other. Nothing where there is none. */
export function FindingList<One extends Finding>({
  findings,
  label,
  placeOf,
}: {
  readonly findings: readonly One[];
  /** What they are findings of, for screen readers. */
  readonly label: string;
  readonly placeOf?: (finding: One) => ReactNode;
}): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <ul role="list" className={styles.list} aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.fingerprint}>
          <FindingNote finding={finding} place={placeOf?.(finding)} />
        </li>
      ))}
    </ul>
  );
}
