import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import { here } from '../../data/catalog.ts';
import type { Viewer } from '../../data/viewer.ts';
import styles from './refused.module.css';

/** In place of a page that is not for whoever looks at it: why, and the way in. */
export async function Refused({
  title,
  needed,
  who,
  path,
}: {
  readonly title: string;
  readonly needed: 'REVIEWER' | 'ADMIN';
  readonly who: Viewer | null;
  readonly path: string;
}): Promise<ReactElement> {
  const t = await getTranslations('refused');
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p>{who === null ? t('signInFirst') : t(needed)}</p>
      <Link href={`/sign-in?to=${encodeURIComponent(await here(path))}`} prefetch={false}>
        {t('signIn')}
      </Link>
    </div>
  );
}
