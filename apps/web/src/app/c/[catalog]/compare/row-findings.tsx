import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { bySeverity } from '../../../../components/findings/marks.ts';
import { MqmIcon } from '../../../../components/findings/mqm-mark.tsx';
import { FindingDrawer } from './finding-drawer.tsx';
import type { RowView } from './rows/row-view.ts';
import { columnsOf } from './rows/columns-of.ts';
import type { RowFrame } from './rows/text-row.tsx';
import drawer from './drawer.module.css';
import styles from './table.module.css';

/** The drawer under a row: how many findings of each severity are open, and when opened, what they are and the review. */
export function RowFindings({
  row: { key, findings },
  index,
  frame,
}: {
  readonly row: RowView;
  /** Of the drawer's own row, as `aria-rowindex` has it. */
  readonly index: number;
  readonly frame: RowFrame;
}): ReactElement {
  const { locales, drawerWords, loadFindings } = frame;
  const t = useTranslations('findings');
  const tr = useTranslations('review');
  return (
    <tr aria-rowindex={index}>
      <td colSpan={columnsOf(frame) + 1} className={styles.drawer}>
        <FindingDrawer segmentKey={key} columns={locales} load={loadFindings} words={drawerWords}>
          <span className={drawer.summary}>
            {findings.length === 0 ? tr('ofRow') : t('count', { count: findings.length })}
            {bySeverity(findings.map(({ severity: mqmSeverity }) => ({ mqmSeverity }))).map(({ severity, count }) => (
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
