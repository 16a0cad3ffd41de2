import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { CatalogInfo } from '../../data/catalogs.ts';
import { Link } from '../../navigation/link.tsx';
import styles from './catalog-list.module.css';

/** Every catalogue with what is in it, each a link to its overview. */
export function CatalogList({
  catalogs,
  current = null,
}: {
  readonly catalogs: readonly CatalogInfo[];
  /** Slug of the one that the page is about. */
  readonly current?: string | null;
}): ReactElement {
  const t = useTranslations('catalogList');
  return (
    <ul role="list" className={styles.list}>
      {catalogs.map(({ slug, name, eventCount, codeCount, locales }) => (
        <li key={slug}>
          <Link
            className={styles.name}
            href="/"
            catalog={slug}
            prefetch={false}
            aria-current={slug === current ? 'true' : undefined}
          >
            {name}
          </Link>
          <span className={styles.facts}>
            {eventCount > 0 && <span>{t('events', { count: eventCount })}</span>}
            {codeCount > 0 && <span>{t('codes', { count: codeCount })}</span>}
            <span>{t('languages', { count: locales.length })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
