import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Viewer } from '../../data/viewer.ts';
import styles from './refused.module.css';

/** In place of a page that is not for whoever looks at it: why, and the way in. */
export function Refused({
  title,
  needed,
  who,
  path,
}: {
  readonly title: string;
  readonly needed: 'REVIEWER' | 'ADMIN';
  readonly who: Viewer | null;
  readonly path: string;
}): ReactElement {
  const t = useTranslations('refused');
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p>{who === null ? t('signInFirst') : t(needed)}</p>
      <Link href={`/sign-in?to=${encodeURIComponent(path)}`} prefetch={false}>
        {t('signIn')}
      </Link>
    </div>
  );
}
