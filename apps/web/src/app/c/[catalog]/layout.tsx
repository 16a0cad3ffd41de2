import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { Frame } from '../../../components/frame/frame.tsx';
import { catalogHere } from '../../../data/catalogs.ts';
import { defaultCatalog } from '../../../data/default-catalog.ts';
import { unlessAway } from '../../../data/unless-away.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [t, catalog] = await Promise.all([getTranslations('overview'), unlessAway(catalogHere)]);
  if (catalog == null || catalog.slug === defaultCatalog) return { description: t('purpose') };
  return {
    title: { default: catalog.name, template: `%s · ${catalog.name} · Eventide` },
    description: t('purposeOf', { name: catalog.name }),
  };
}

/** The frame around the pages of a catalogue. */
export default function CatalogLayout({ children }: { readonly children: ReactNode }): ReactElement {
  return <Frame>{children}</Frame>;
}
