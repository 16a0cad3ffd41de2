import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { CatalogList } from '../../../../components/catalog-list/catalog-list.tsx';
import { currentCatalog } from '../../../../data/catalog.ts';
import { catalogs } from '../../../../data/catalogs.ts';
import { viewer } from '../../../../data/viewer.ts';
import { Link } from '../../../../navigation/link.tsx';
import styles from './catalogs.module.css';
import { missingCatalog } from './missing.ts';

export { titleMetadata as generateMetadata } from './missing.ts';

/** All catalogues. The proxy shows it in place of any page of a catalogue that does not exist, too. */
export default async function CatalogsPage(): Promise<ReactElement> {
  const [t, missing, all, current, who] = await Promise.all([
    getTranslations('catalogList'),
    missingCatalog(),
    catalogs(),
    currentCatalog(),
    viewer(),
  ]);
  return (
    <div className={styles.page}>
      <h1>{missing === null ? t('title') : t('missing', { slug: missing })}</h1>
      {missing !== null && all.length > 0 && <p>{t('missingText')}</p>}
      {all.length === 0 && <p>{t('empty')}</p>}
      <CatalogList catalogs={all} current={missing === null ? current : null} />
      {who?.role === 'ADMIN' && (
        <p>
          <Link href="/import" prefetch={false}>
            {t('import')}
          </Link>
        </p>
      )}
    </div>
  );
}
