import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { bySeverity } from '../../../../components/findings/marks.ts';
import { MqmIcon } from '../../../../components/findings/mqm-mark.tsx';
import { FindingDrawer } from './finding-drawer.tsx';
import type { DrawerWords } from './finding-drawer.tsx';
import { findingsOfRow } from './findings-of-row.tsx';
import type { FoundRow } from './load.ts';
import drawer from './drawer.module.css';
import styles from './table.module.css';

/** The drawer under a row: how many findings of each severity are open, and when opened, what they are and the review. */
export function RowFindings({
  row: { key, findings },
  columns,
  words,
}: {
  readonly row: FoundRow;
  /** Locales. One list for all rows, as the words are: what is the same object is sent once. */
  readonly columns: readonly string[];
  readonly words: DrawerWords;
}): ReactElement {
  const t = useTranslations('findings');
  const tr = useTranslations('review');
  return (
    <tr>
      <td colSpan={columns.length + 1} className={styles.drawer}>
        {/* Given, not imported there: only so does the page know the parts that the answer is made of. */}
        <FindingDrawer segmentKey={key} columns={columns} load={findingsOfRow} words={words}>
          <span className={drawer.summary}>
            {findings.length === 0 ? tr('ofRow') : t('count', { count: findings.length })}
            {bySeverity(findings).map(({ severity, count }) => (
              <span key={severity}>
                <MqmIcon severity={severity} /> {t('ofSeverity', { severity: t(severity), count })}
              </span>
            ))}
          </span>
        </FindingDrawer>
      </td>
    </tr>
  );
}
