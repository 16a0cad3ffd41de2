import type { ReactElement } from 'react';
import type { Severity } from './severities.ts';
import styles from './severity.module.css';

/** The shape of a severity: octagon, triangle, circle, and a hollow circle with a dash where none is stated. Always stands beside its word, so it is hidden from readers. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  return (
    <svg className={styles.icon} data-severity={severity} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[severity]}
    </svg>
  );
}

const shapes: Readonly<Record<Severity, ReactElement>> = {
  ERROR: (
    <>
      <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
      <path className={styles.sign} d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />
    </>
  ),
  WARNING: (
    <>
      <path d="M8 .9 15.6 14.6H.4z" strokeLinejoin="round" />
      <path className={styles.sign} d="M8 5.6v4M8 12v.3" />
    </>
  ),
  INFORMATION: (
    <>
      <circle cx="8" cy="8" r="7.2" />
      <path className={styles.sign} d="M8 7.4v4M8 4.6v.3" />
    </>
  ),
  UNKNOWN: (
    <>
      <circle className={styles.outline} cx="8" cy="8" r="6.5" />
      <path className={styles.outline} d="M5.2 8h5.6" />
    </>
  ),
};
