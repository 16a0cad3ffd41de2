import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { here } from '../../../../data/catalog.ts';
import { catalogHere } from '../../../../data/catalogs.ts';
import { viewer } from '../../../../data/viewer.ts';
import { Link } from '../../../../navigation/link.tsx';
import { DocumentTable } from './document-table.tsx';
import styles from './documents.module.css';
import { askForDocuments } from './query.ts';
import { Removal, RemovalButton } from './removal.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('title'), description: t('purpose'), alternates: { canonical: await here('/documents') } };
}

/** The pages of the catalogue, where each comes from, and for administrators the way to remove them. */
export default async function DocumentsPage(): Promise<ReactElement> {
  const [t, messages, documents, catalog, who] = await Promise.all([
    getTranslations('documents'),
    getMessages(),
    askForDocuments(),
    catalogHere(),
    viewer(),
  ]);
  const isAdmin = who?.role === 'ADMIN';
  const page = (
    <>
      <DocumentTable documents={documents} isAdmin={isAdmin} />
      {isAdmin && (
        <p className={styles.ways}>
          <Link href="/import" prefetch={false}>
            {t('import')}
          </Link>
          <RemovalButton locale={null}>{t('removeAll')}</RemovalButton>
        </p>
      )}
    </>
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('purpose')}</p>
      </header>
      {isAdmin ? (
        <Removal name={catalog?.name ?? ''} words={messages.documents}>
          {page}
        </Removal>
      ) : (
        page
      )}
    </div>
  );
}
