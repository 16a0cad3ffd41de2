import { shownLength, type Timeline } from '@eventide/logs';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { severities } from '../../../../components/severities.ts';
import type { Severity } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { changeFilter } from './session.ts';
import { LogTime } from './times.tsx';
import styles from './time-chart.module.css';

const barHeight = 24;

/**
 * Counts over time: a row of bars for each severity, so that neither colour nor height has to tell them apart. The table
 * behind it has the numbers, and what a bar does when it is chosen.
 */
export const TimeChart = memo(function TimeChart({
  timeline: { width, buckets },
  isUtc,
}: {
  readonly timeline: Timeline;
  /** Whether the log gives its times in UTC; else they are its computer's own. */
  readonly isUtc: boolean;
}): ReactElement | null {
  const t = useTranslations('decode');
  const tc = useTranslations('components');
  const locale = useLocale();
  if (buckets.length < 2) return null;
  const shown = severities.filter((severity) => buckets.some(({ counts }) => counts[severity] > 0));
  const timeOf = (start: string) => (isUtc ? start : start.replace(/Z$/, ''));
  const choose = (start: string): void => {
    changeFilter({ since: Date.parse(start), until: Date.parse(start) + width - 1 });
  };
  return (
    <section className={styles.chart} aria-labelledby="over-time">
      <h2 id="over-time">{t('overTime')}</h2>
      <p className={styles.quiet}>{t('barWidth', { width: shownLength(width, locale) })}</p>
      <div className={styles.rows} aria-hidden="true">
        {shown.map((severity) => {
          const most = Math.max(...buckets.map(({ counts }) => counts[severity]));
          return (
            <div key={severity} className={styles.row}>
              <SeverityMark severity={severity} />
              <svg
                className={styles.bars}
                data-severity={severity}
                viewBox={`0 0 ${buckets.length} ${barHeight}`}
                preserveAspectRatio="none"
                focusable="false"
              >
                {buckets.map(({ start, counts }, at) => (
                  <g
                    key={start}
                    onClick={() => {
                      choose(start);
                    }}
                  >
                    <rect className={styles.ground} x={at} width={1} height={barHeight} />
                    <Bar at={at} count={counts[severity]} most={most} />
                    <title>{t('bar', { start: timeOf(start), count: counts[severity] })}</title>
                  </g>
                ))}
              </svg>
              <span className={styles.quiet}>{t('atMost', { count: most })}</span>
            </div>
          );
        })}
        <div className={styles.ends}>
          <LogTime time={timeOf(buckets[0]?.start ?? '')} />
          <LogTime time={timeOf(buckets.at(-1)?.start ?? '')} />
        </div>
      </div>
      <details className={styles.table}>
        <summary>{t('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              {shown.map((severity) => (
                <th key={severity} scope="col">
                  {tc(`severity${severity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {buckets
              .filter(({ counts }) => shown.some((severity) => counts[severity] > 0))
              .map(({ start, counts }) => (
                <tr key={start}>
                  <th scope="row">
                    <button
                      type="button"
                      onClick={() => {
                        choose(start);
                      }}
                    >
                      <LogTime time={timeOf(start)} />
                    </button>
                  </th>
                  {shown.map((severity: Severity) => (
                    <td key={severity}>{counts[severity]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );
});

/** At least a tenth of the height, so that a single event among thousands is seen. */
function Bar({ at, count, most }: { readonly at: number; readonly count: number; readonly most: number }) {
  if (count === 0) return null;
  const height = Math.max(0.1, count / most) * barHeight;
  return <rect className={styles.bar} x={at + 0.08} width={0.84} y={barHeight - height} height={height} />;
}
