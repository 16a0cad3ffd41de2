import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { MqmIcon } from '../../../../components/findings/mqm-mark.tsx';
import { mqmSeverities } from '../../../../components/text/marked-run.ts';
import type { MqmSeverity } from '../../../../components/text/marked-run.ts';
import styles from './overview.module.css';

/** How many findings of each severity. */
export type SeverityCounts = Readonly<Record<Lowercase<MqmSeverity>, number>>;

/**
 * A language's findings as a bar stacked by severity, worst first, as long as they are many, and as numbers that lead to
 * them. The bar only repeats the numbers, so that screen readers are spared it.
 */
export function SeverityBar({
  counts,
  most,
  locale,
}: {
  readonly counts: SeverityCounts;
  /** Findings of the language that has most. */
  readonly most: number;
  readonly locale: string;
}): ReactElement {
  const t = useTranslations('findings');
  const shown = mqmSeverities
    .map((severity) => ({ severity, count: counts[severity.toLowerCase() as Lowercase<MqmSeverity>] }))
    .filter(({ count }) => count > 0);
  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  return (
    <div className={styles.findings}>
      <svg className={styles.bar} viewBox={`0 0 ${Math.max(most, 1)} 8`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map(({ severity, count }, index) => (
          <rect key={severity} data-severity={severity} x={starts[index]} y="0" width={count} height="8" />
        ))}
      </svg>
      {shown.length === 0 ? (
        <span>{t('count', { count: 0 })}</span>
      ) : (
        <ul role="list" className={styles.numbers}>
          {shown.map(({ severity, count }) => (
            <li key={severity}>
              <Link
                href={`/findings?severity=${severity}&locale=${locale}`}
                prefetch={false}
                title={t('ofSeverity', { severity: t(severity), count })}
                aria-label={t('ofSeverity', { severity: t(severity), count })}
              >
                <MqmIcon severity={severity} />
                {count}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
