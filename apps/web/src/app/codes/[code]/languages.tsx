import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LocalizedTextView } from '../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../components/text/provenance.tsx';
import type { CatalogLocale } from '../../../data/catalog-locales.ts';
import styles from './code.module.css';
import type { Code } from './query.ts';

/** The message in every language it exists in, each under its own name. */
export function CodeLanguages({
  code: { code, translations },
  locales,
}: {
  readonly code: Code;
  readonly locales: readonly CatalogLocale[];
}): ReactElement {
  const t = useTranslations('code');
  return (
    <section className={styles.section} aria-labelledby="languages">
      <h2 id="languages">
        {t('languages')}
        <Link className={styles.compare} href={`/compare?kind=codes&code=${code}`} prefetch={false}>
          {t('compare')}
        </Link>
      </h2>
      <ul role="list" className={styles.languages}>
        {translations.map((translation) => {
          const { locale, direction, document } = translation;
          return (
            <li key={locale} className={styles.language}>
              <h3>
                <Link
                  href={`/codes/${code}?lang=${locale}`}
                  prefetch={false}
                  lang={locale}
                  hrefLang={locale}
                  dir={direction.toLowerCase()}
                >
                  {locales.find((other) => other.locale === locale)?.name ?? locale}
                </Link>
              </h3>
              <div>
                <LocalizedTextView text={translation} />
                <ProvenanceLine provenance={document.provenance} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
