import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import styles from './facets.module.css';

/**
 * Filters: a column beside the list where there is room (or, `isAcross`, lines above it), else a sheet that
 * `FacetSheetButton` opens. One per page.
 */
export function FacetSheet({
  isAcross = false,
  children,
}: {
  readonly isAcross?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const t = useTranslations('facets');
  return (
    <aside
      id="filters"
      className={isAcross ? `${styles.sheet ?? ''} ${styles.across ?? ''}` : styles.sheet}
      popover="auto"
      aria-label={t('filters')}
    >
      <div className={styles.sheetHead}>
        <strong>{t('filters')}</strong>
        <button type="button" className={styles.apply} popoverTarget="filters" popoverTargetAction="hide">
          {t('close')}
        </button>
      </div>
      {children}
    </aside>
  );
}

/** Opens the sheet; not there where the filters stand beside the list. */
export function FacetSheetButton({ on }: { readonly on: number }): ReactElement {
  const t = useTranslations('facets');
  return (
    <button type="button" className={styles.sheetButton} popoverTarget="filters">
      {on === 0 ? t('filters') : t('filtersOn', { count: on })}
    </button>
  );
}
