import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Download } from './address.ts';
import styles from './downloads.module.css';

/** The files that hold what a page shows. Needs no scripts. */
export function Downloads({ files }: { readonly files: readonly Download[] }): ReactElement {
  const t = useTranslations('downloads');
  return (
    <details className={styles.downloads}>
      <summary>{t('download')}</summary>
      <ul role="list">
        {files.map(({ label, href }) => (
          <li key={label}>
            {/* Not a page: the browser itself has to go there. */}
            <a href={href} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
