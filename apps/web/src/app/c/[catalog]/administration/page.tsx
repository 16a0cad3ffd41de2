import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import styles from '../../../../components/form/page.module.css';
import { Refused } from '../../../../components/refused/refused.tsx';
import { viewer } from '../../../../data/viewer.ts';
import { Backup } from './backup.tsx';
import { Webhooks } from './webhooks.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('administration');
  return { title: t('title'), robots: { index: false } };
}

/** What concerns the whole installation; for administrators. */
export default async function AdministrationPage(): Promise<ReactElement> {
  const [t, self] = await Promise.all([getTranslations('administration'), viewer()]);
  if (self?.role !== 'ADMIN') return <Refused title={t('title')} needed="ADMIN" who={self} path="/administration" />;
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <Backup />
      <Webhooks />
    </div>
  );
}
