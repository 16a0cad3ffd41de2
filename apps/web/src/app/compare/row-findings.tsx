import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FindingList } from '../../components/findings/finding-list.tsx';
import { bySeverity } from '../../components/findings/marks.ts';
import { MqmIcon } from '../../components/findings/mqm-mark.tsx';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import type { CompareColumn, FoundRow } from './load.ts';
import styles from './table.module.css';

/** The drawer under a row: how many findings of each severity, and when opened, what they are. Nothing where none is. */
export function RowFindings({
  row: { findings },
  columns,
}: {
  readonly row: FoundRow;
  readonly columns: readonly CompareColumn[];
}): ReactElement | null {
  const t = useTranslations('findings');
  const tc = useTranslations('compare');
  if (findings.length === 0) return null;
  const isShown = (tag: string) => columns.some(({ locale }) => locale === tag);
  return (
    <tr>
      <td colSpan={columns.length + 1} className={styles.drawer}>
        <details>
          <summary>
            <span className={styles.summary}>
              {t('count', { count: findings.length })}
              {bySeverity(findings).map(({ severity, count }) => (
                <span key={severity}>
                  <MqmIcon severity={severity} /> {t('ofSeverity', { severity: t(severity), count })}
                </span>
              ))}
            </span>
          </summary>
          <div className={styles.findings}>
            <FindingList
              findings={findings}
              label={t('title')}
              placeOf={({ locale }) =>
                locale === null ? (
                  <span>{t('source')}</span>
                ) : (
                  <span>
                    <CodeLiteral>{locale}</CodeLiteral> {isShown(locale) ? null : `(${tc('notShown')})`}
                  </span>
                )
              }
            />
          </div>
        </details>
      </td>
    </tr>
  );
}
