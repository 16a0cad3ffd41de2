import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from './search.module.css';

/** The one search box: a form that works before and without scripts. */
export function SearchBox(): ReactElement {
  const t = useTranslations('search');
  return (
    <form className={styles.box} role="search" action="/search">
      <input className={styles.field} name="q" type="search" aria-label={t('label')} placeholder={t('placeholder')} />
    </form>
  );
}
