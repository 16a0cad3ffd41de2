import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { shortened } from '../../../../components/missing/segment.ts';
import { catalogOf } from '../../../../data/catalog-address.ts';
import { catalogs } from '../../../../data/catalogs.ts';
import { defaultCatalog } from '../../../../data/default-catalog.ts';
import { addressHeader } from '../../../../request-headers.ts';

/** Slug of the catalogue that the address names and that does not exist, as a title shows it; else null. */
export async function missingCatalog(): Promise<string | null> {
  const [sent, all] = await Promise.all([headers(), catalogs()]);
  const [pathname = '/'] = (sent.get(addressHeader) ?? '/').split('?');
  const { catalog, path } = catalogOf(pathname);
  const isNamed = catalog !== defaultCatalog || (path !== '/' && path !== '/catalogs');
  return isNamed && all.every(({ slug }) => slug !== catalog) ? shortened(catalog) : null;
}

export async function titleMetadata(): Promise<Metadata> {
  const [t, slug] = await Promise.all([getTranslations('catalogList'), missingCatalog()]);
  return slug === null ? { title: t('title') } : { title: t('missing', { slug }), robots: { index: false } };
}
