import type { LogSummary } from '@eventide/logs';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { severities } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { LogTime } from './times.tsx';
import styles from './decode.module.css';

/** How much of what is shown is explained, from when to when it happened, and how bad it is. */
export const Coverage = memo(function Coverage({
  summary: { explained, total: shown, first, last, withoutTime, bySeverity },
  total,
}: {
  readonly summary: LogSummary;
  /** Events that were read, shown or not. */
  readonly total: number;
}): ReactElement {
  const t = useTranslations('decode');
  const format = useFormatter();
  return (
    <section className={styles.coverage} aria-labelledby="coverage">
      <h2 id="coverage" role="status">
        {t('coverage', { explained, total: shown })}
      </h2>
      {shown !== total && <p>{t('filtered', { count: shown, total })}</p>}
      <ul role="list" className={styles.severities}>
        {severities
          .filter((severity) => bySeverity[severity] > 0)
          .map((severity) => (
            <li key={severity}>
              <SeverityMark severity={severity} /> {format.number(bySeverity[severity])}
            </li>
          ))}
      </ul>
      {first !== null && last !== null && (
        <p className={styles.quiet}>
          <LogTime time={first} />
          {first !== last && (
            <>
              {' – '}
              <LogTime time={last} />
            </>
          )}
        </p>
      )}
      {first?.endsWith('Z') === false && <p className={styles.quiet}>{t('ownTime')}</p>}
      {withoutTime > 0 && <p className={styles.quiet}>{t('untimed', { count: withoutTime })}</p>}
    </section>
  );
});
