import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Unavailable } from '../../../../components/unavailable/unavailable.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('unavailable');
  return { title: t('title'), robots: { index: false } };
}

/** Stands in for any page while the API does not answer: the proxy puts it there, under the page's own address. */
export default async function UnavailablePage(): Promise<ReactElement> {
  const t = await getTranslations('unavailable');
  return (
    <Unavailable words={{ title: t('title'), what: t('what'), safe: t('safe'), todo: t('todo') }}>
      <a href="">{t('tryAgain')}</a>
    </Unavailable>
  );
}
