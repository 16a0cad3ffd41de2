import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import styles from '../unavailable/unavailable.module.css';

/** There is no page at this address, and nothing more is known about it. */
export async function NoPage(): Promise<ReactElement> {
  const [t, frame] = await Promise.all([getTranslations('components'), getTranslations('frame')]);
  return (
    <div className={styles.page}>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <p>
        <Link href="/events">{frame('events')}</Link> · <Link href="/codes">{frame('codes')}</Link>
      </p>
    </div>
  );
}
