import { localeName } from '@eventide/catalog/text';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { catalogHere } from '../../data/catalogs.ts';
import { publicArticle } from '../../data/public-article.ts';
import type { Reading } from '../../data/reader.ts';
import { preferences } from '../../i18n/preferences.ts';
import { toldToo } from '../../i18n/reader-preferences.ts';
import { ArticleLink } from './article-link.tsx';
import { Told } from './told.tsx';
import styles from './text.module.css';

/**
 * Says that the address has fixed a language, or once that there are no texts in the one the reader wants; offers the others,
 * and the public article. Nothing where neither is so.
 */
export async function ReadingNotice({ reading }: { readonly reading: Reading }): Promise<ReactElement | null> {
  const { isFallback, isFixed, wanted, locale } = reading;
  if (!isFallback && !isFixed) return null;
  const { told } = await preferences();
  const news = `${wanted}~${locale}`;
  if (isFallback && told.includes(news)) return null;
  const [t, inLanguage, catalog] = await Promise.all([getTranslations('components'), getLocale(), catalogHere()]);
  const shown = localeName(locale, inLanguage);
  const article = catalog === null ? null : publicArticle(catalog, wanted);
  return (
    <div role="note" className={styles.notice}>
      {isFallback ? t('fallback', { wanted: languageName(wanted, inLanguage), shown }) : t('fixed', { shown })}{' '}
      {isFallback && article !== null && <ArticleLink href={article} locale={wanted} />}
      <form method="post" action="/preferences" aria-label={t('readIn')}>
        {reading.locales
          .filter((other) => other.locale !== locale)
          .map((other) => (
            <button key={other.locale} name="texts" value={other.locale} lang={other.locale} dir={other.direction}>
              {other.name}
            </button>
          ))}
      </form>
      {isFallback && <Told value={toldToo(told, news)} />}
    </div>
  );
}

/** Of a language alone: a catalogue's texts of any region would do. */
function languageName(tag: string, inLanguage: string): string {
  const { language, script } = new Intl.Locale(tag);
  return localeName(script === undefined ? language : `${language}-${script}`, inLanguage);
}
