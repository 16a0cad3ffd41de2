import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { CatalogList } from '../../../../components/catalog-list/catalog-list.tsx';
import { shortened } from '../../../../components/missing/segment.ts';
import { reader } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog } from '../../../../data/catalog.ts';
import { catalogs } from '../../../../data/catalogs.ts';
import { viewer } from '../../../../data/viewer.ts';
import { Link } from '../../../../navigation/link.tsx';
import styles from './catalogs.module.css';

interface Properties {
  readonly searchParams: Promise<PageParameters>;
}

/** The slug of a catalogue that does not exist; the proxy names it when it shows this page at that address. */
const missingIn = async (searchParams: Properties['searchParams']): Promise<string> =>
  shortened(reader(await searchParams).one('missing'));

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const [t, slug] = await Promise.all([getTranslations('catalogList'), missingIn(searchParams)]);
  return slug === '' ? { title: t('title') } : { title: t('missing', { slug }), robots: { index: false } };
}

/** All catalogues; also in place of one that does not exist. */
export default async function CatalogsPage({ searchParams }: Properties): Promise<ReactElement> {
  const [t, slug, all, current, who] = await Promise.all([
    getTranslations('catalogList'),
    missingIn(searchParams),
    catalogs(),
    currentCatalog(),
    viewer(),
  ]);
  return (
    <div className={styles.page}>
      <h1>{slug === '' ? t('title') : t('missing', { slug })}</h1>
      {slug !== '' && all.length > 0 && <p>{t('missingText')}</p>}
      {all.length === 0 && <p>{t('empty')}</p>}
      <CatalogList catalogs={all} current={slug === '' ? current : null} />
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
