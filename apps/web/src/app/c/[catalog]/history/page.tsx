import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import type { PageParameters } from '../../../../data/address.ts';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { here } from '../../../../data/catalog.ts';
import { viewer } from '../../../../data/viewer.ts';
import { DiffView } from './diff-view.tsx';
import styles from './history.module.css';
import { askForDiff, askForRevisions } from './query.ts';
import { RevisionList } from './revision-list.tsx';
import { readView } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history');
  return { title: t('title'), description: t('purpose'), alternates: { canonical: await here('/history') } };
}

/** The revisions of the catalogue, and what differs between two of them. */
export default async function HistoryPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const view = readView(await searchParams);
  const [t, diff, who] = await Promise.all([getTranslations('history'), askForDiff(view), viewer()]);
  if (diff !== null) return <DiffView view={view} diff={diff} places={await placeTexts()} />;
  const revisions = await askForRevisions(view.to === null ? view.after : '');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('purpose')}</p>
        {view.to !== null && <p role="status">{t('missing')}</p>}
        {who !== null && who.role !== 'VIEWER' && (
          <p className={styles.ways}>
            {who.role === 'ADMIN' && (
              <Link href="/import" prefetch={false}>
                {t('import')}
              </Link>
            )}
            <Link href="/audit" prefetch={false}>
              {t('audit')}
            </Link>
          </p>
        )}
      </header>
      {revisions !== null && <RevisionList revisions={revisions} view={{ ...view, to: null }} />}
    </div>
  );
}
