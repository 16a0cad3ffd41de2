import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from './table.module.css';

/** Prints all rows, and says how far they have come. Without scripts the browser's own command prints what is there. */
export function PrintRows({
  progress,
  total,
  onPrint,
}: {
  /** Rows that are there, while all are being loaded; null: they are not. */
  readonly progress: number | null;
  readonly total: number;
  readonly onPrint: () => Promise<void>;
}): ReactElement {
  const t = useTranslations('compare');
  const isBusy = progress !== null;
  return (
    <p className={styles.print}>
      <button type="button" aria-disabled={isBusy} onClick={() => void (isBusy ? null : onPrint())}>
        {t('print')}
      </button>
      <span role="status">{isBusy && t('printBusy', { count: progress, total })}</span>
    </p>
  );
}
