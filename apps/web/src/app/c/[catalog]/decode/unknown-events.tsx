import type { LogSummary } from '@eventide/logs';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { LogTime } from './times.tsx';
import styles from './decode.module.css';

/** The kinds of events that no catalogue has, most frequent first. */
export const UnknownEvents = memo(function UnknownEvents({
  summary: { unknown, total, explained },
  left,
}: {
  readonly summary: LogSummary;
  /** Kinds that are not listed. */
  readonly left: number;
}): ReactElement | null {
  const t = useTranslations('decode');
  const format = useFormatter();
  if (unknown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="unknown">
      <h2 id="unknown">{t('unknown')}</h2>
      <p className={styles.quiet}>{t('unknownWhy')}</p>
      {/* Where nothing is known, this is what there is to see. */}
      <details className={styles.unknown} open={explained === 0}>
        <summary>{t('unknownCount', { count: total - explained, total })}</summary>
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="unknown">
          <table className={styles.small}>
            <thead>
              <tr>
                <th scope="col">{t('provider')}</th>
                <th scope="col">{t('event')}</th>
                <th scope="col">{t('count')}</th>
                <th scope="col">{t('first')}</th>
                <th scope="col">{t('last')}</th>
              </tr>
            </thead>
            <tbody>
              {unknown.map(({ provider, eventId, count, first, last }) => (
                <tr key={`${eventId} ${provider ?? ''}`}>
                  <td>{provider ?? t('noProvider')}</td>
                  <td>
                    <code translate="no">{eventId}</code>
                  </td>
                  <td>{format.number(count)}</td>
                  <td>{first !== null && <LogTime time={first} />}</td>
                  <td>{last !== null && <LogTime time={last} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {left > 0 && <p className={styles.quiet}>{t('more', { count: left })}</p>}
      </details>
    </section>
  );
});
