import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { MqmSeverity } from '../text/marked-run.ts';
import styles from './findings.module.css';

/** The rule of an MQM severity, as it stands beside a cell: double, solid, dotted, hollow. Its word stands beside it. */
export function MqmIcon({ severity }: { readonly severity: MqmSeverity }): ReactElement {
  return (
    <svg className={styles.icon} viewBox="0 0 10 16" aria-hidden="true" focusable="false">
      {shapes[severity]}
    </svg>
  );
}

const shapes: Readonly<Record<MqmSeverity, ReactElement>> = {
  CRITICAL: <path d="M2.5 1v14M7.5 1v14" />,
  MAJOR: <path d="M5 1v14" />,
  MINOR: <path d="M5 2v12.1" strokeDasharray="0 4" strokeLinecap="round" />,
  NEUTRAL: <circle cx="5" cy="8" r="3" strokeWidth="1.25" />,
};

/** Shape and word of an MQM severity. `quiet` leaves the word to screen readers. */
export function MqmMark({
  severity,
  quiet = false,
}: {
  readonly severity: MqmSeverity;
  readonly quiet?: boolean;
}): ReactElement {
  const t = useTranslations('findings');
  return (
    <span className={styles.severity}>
      <MqmIcon severity={severity} />
      <span className={quiet ? 'visually-hidden' : undefined}>{t(severity)}</span>
    </span>
  );
}
