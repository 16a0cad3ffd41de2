import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from '../../../../components/form/page.module.css';

/** The whole store as a file. */
export function Backup(): ReactElement {
  const t = useTranslations('administration');
  return (
    <section>
      <h2>{t('backup')}</h2>
      <p>{t('backupWhat')}</p>
      <p>
        {/* Not a page: the browser itself has to go there. */}
        <a href="/export/backup" download>
          {t('download')}
        </a>
      </p>
      <p className={styles.quiet}>{t('backupSecret')}</p>
    </section>
  );
}
