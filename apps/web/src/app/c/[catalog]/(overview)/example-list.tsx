import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import type { Example } from './examples.ts';
import styles from './overview.module.css';

/** Searches to tap, under the search box. */
export function Examples({ examples }: { readonly examples: readonly Example[] }): ReactElement | null {
  const t = useTranslations('overview');
  if (examples.length === 0) return null;
  return (
    <div className={styles.examples}>
      <span id="examples">{t('examples')}</span>
      <ul role="list" aria-labelledby="examples">
        {examples.map(({ query, text }) => (
          <li key={query}>
            <Link href={`/search?q=${encodeURIComponent(query)}`} prefetch={false}>
              {text === null ? (
                <code translate="no">{query}</code>
              ) : (
                <span lang={text.locale} dir={text.direction.toLowerCase()}>
                  {query}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
