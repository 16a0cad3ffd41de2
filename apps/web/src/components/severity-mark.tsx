import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Severity } from './severities.ts';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './severity.module.css';

/** Shape, word and colour of a severity. `quiet` leaves the word to screen readers, where a column already says it. */
export function SeverityMark({
  severity,
  quiet = false,
}: {
  readonly severity: Severity;
  readonly quiet?: boolean;
}): ReactElement {
  const t = useTranslations('components');
  return (
    <span className={styles.mark} data-severity={severity}>
      <SeverityIcon severity={severity} />
      <span className={quiet ? 'visually-hidden' : styles.word}>{t(`severity${severity}`)}</span>
    </span>
  );
}
