import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { addressOf, changed } from './address.ts';
import type { CompareView } from './address.ts';
import styles from './compare.module.css';

/** No row: names each filter that is on, as a link that drops it. */
export async function NothingMatches({ view }: { readonly view: CompareView }): Promise<ReactElement> {
  const [t, words] = await Promise.all([getTranslations('compare'), getTranslations('components')]);
  const filters = [
    { filter: view.severities.map((severity) => words(`severity${severity}`)).join(', '), without: { severities: [] } },
    { filter: view.code, without: { code: '' } },
    { filter: view.text, without: { text: '' } },
    { filter: view.disagree ? t('disagree') : '', without: { disagree: false } },
  ].filter(({ filter }) => filter !== '');
  return (
    <div className={styles.nothing}>
      <p>{t('nothing')}</p>
      <ul role="list">
        {filters.map(({ filter, without }) => (
          <li key={filter}>
            <Link href={addressOf(changed(view, without))} prefetch={false}>
              {t('drop', { filter })}
            </Link>
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <Link
              href={addressOf(changed(view, { severities: [], code: '', text: '', disagree: false }))}
              prefetch={false}
            >
              {t('dropAll')}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
