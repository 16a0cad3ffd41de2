import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';

export default async function OverviewPage(): Promise<ReactElement> {
  const t = await getTranslations('overview');
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('purpose')}</p>
    </>
  );
}
