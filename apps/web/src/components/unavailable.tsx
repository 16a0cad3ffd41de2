import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from './unavailable.module.css';

/** What happened, what is safe, what to do: the page where the API does not answer. */
export function Unavailable(): ReactElement {
  const t = useTranslations('components');
  return (
    <div className={styles.page}>
      <h1>{t('unavailableTitle')}</h1>
      <p>{t('unavailableWhat')}</p>
      <p>{t('unavailableSafe')}</p>
      <p>{t('unavailableDo')}</p>
      <p>
        <a href="">{t('tryAgain')}</a>
      </p>
    </div>
  );
}
