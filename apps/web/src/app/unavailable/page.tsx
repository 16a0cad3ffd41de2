import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Unavailable } from '../../components/unavailable.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('components');
  return { title: t('unavailableTitle'), robots: { index: false } };
}

/** Stands in for any page while the API does not answer: the proxy puts it there, under the page's own address. */
export default function UnavailablePage(): ReactElement {
  return <Unavailable />;
}
