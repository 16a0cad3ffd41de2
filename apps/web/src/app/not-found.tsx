import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../navigation/link.tsx';
import { Frame } from '../components/frame/frame.tsx';
import styles from '../components/unavailable/unavailable.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('components');
  return { title: t('notFoundTitle') };
}

export default async function NotFoundPage(): Promise<ReactElement> {
  const [t, frame] = await Promise.all([getTranslations('components'), getTranslations('frame')]);
  return (
    <Frame>
      <div className={styles.page}>
        <h1>{t('notFoundTitle')}</h1>
        <p>{t('notFoundText')}</p>
        <p>
          <Link href="/events">{frame('events')}</Link> · <Link href="/codes">{frame('codes')}</Link>
        </p>
      </div>
    </Frame>
  );
}
