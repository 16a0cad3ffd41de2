import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { Refused } from '../../../../components/refused/refused.tsx';
import { catalogs } from '../../../../data/catalogs.ts';
import { viewer } from '../../../../data/viewer.ts';
import { ImportDesk } from './import-desk.tsx';
import styles from './import.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('title'), robots: { index: false } };
}

/** New versions of pages, from files; for administrators. */
export default async function ImportPage(): Promise<ReactElement> {
  const [t, who, messages, all] = await Promise.all([getTranslations('import'), viewer(), getMessages(), catalogs()]);
  if (who?.role !== 'ADMIN') return <Refused title={t('title')} needed="ADMIN" who={who} path="/import" />;
  const { APPROVED, CHANGES_REQUESTED, UNREVIEWED } = messages.review;
  const { CRITICAL, MAJOR, MINOR, NEUTRAL } = messages.findings;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('purpose')}</p>
      </header>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      <ImportDesk
        words={messages.import}
        diffWords={messages.diff}
        states={{ APPROVED, CHANGES_REQUESTED, UNREVIEWED }}
        severities={{ CRITICAL, MAJOR, MINOR, NEUTRAL }}
        places={await placeTexts()}
        catalogs={all.map(({ slug, name }) => ({ slug, name }))}
      />
    </div>
  );
}
