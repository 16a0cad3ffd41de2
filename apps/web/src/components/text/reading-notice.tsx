import { localeName } from '@eventide/catalog/text';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { Reading } from '../../data/reader.ts';
import styles from './text.module.css';

/**
 * Says that the reader is not reading the language they wanted, or that the address has fixed one, and offers the others.
 * Nothing where neither is so. `path` is the page's own path, with its search if it has one.
 */
export function ReadingNotice({
  reading,
  path,
}: {
  readonly reading: Reading;
  readonly path: string;
}): ReactElement | null {
  const t = useTranslations('components');
  const inLanguage = useLocale();
  if (!reading.isFallback && !reading.isFixed) return null;
  const shown = localeName(reading.locale, inLanguage);
  const others = reading.locales.filter(({ locale }) => locale !== reading.locale);
  return (
    <div role="note" className={styles.notice}>
      {reading.isFallback
        ? t('fallback', { wanted: localeName(reading.wanted, inLanguage), shown })
        : t('fixed', { shown })}
      <ul role="list" aria-label={t('readIn')}>
        {others.map(({ locale, name, direction }) => (
          <li key={locale}>
            <Link href={withLang(path, locale)} prefetch={false} lang={locale} hrefLang={locale} dir={direction}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function withLang(path: string, locale: string): string {
  const [pathname = '', search = ''] = path.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('lang', locale);
  return `${pathname}?${parameters.toString()}`;
}
