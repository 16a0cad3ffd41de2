import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { FindingNote } from './finding-note.tsx';
import type { Finding } from './fragments.ts';
import styles from './findings.module.css';

/** Findings one under the other, dismissed ones folded at the end. Nothing where there is none. */
export function FindingList<One extends Finding>({
  findings,
  label,
  placeOf,
  isFlat = false,
  isPicked = false,
}: {
  readonly findings: readonly One[];
  /** What they are findings of, for screen readers. */
  readonly label: string;
  readonly placeOf?: (finding: One) => ReactNode;
  /** Dismissed ones stand among the others. */
  readonly isFlat?: boolean;
  /** Several can be chosen, for a `BulkBar`. */
  readonly isPicked?: boolean;
}): ReactElement | null {
  const t = useTranslations('review');
  if (findings.length === 0) return null;
  const list = (shown: readonly One[]): ReactElement | null =>
    shown.length === 0 ? null : (
      <ul role="list" className={styles.list} aria-label={label}>
        {shown.map((finding) => (
          <li key={finding.fingerprint}>
            <FindingNote finding={finding} place={placeOf?.(finding)} isPicked={isPicked} />
          </li>
        ))}
      </ul>
    );
  if (isFlat) return list(findings);
  const dismissed = findings.filter(({ status }) => status === 'DISMISSED');
  return (
    <div className={styles.lists}>
      {list(findings.filter(({ status }) => status !== 'DISMISSED'))}
      {dismissed.length > 0 && (
        <details className={styles.evidence} data-dismissed>
          <summary>{t('dismissedCount', { count: dismissed.length })}</summary>
          {list(dismissed)}
        </details>
      )}
    </div>
  );
}
