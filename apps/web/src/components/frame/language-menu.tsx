import { useTranslations, useLocale } from 'next-intl';
import type { ReactElement } from 'react';
import type { CatalogLocale } from '../../data/catalog-locales.ts';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { nameInItself } from '../../i18n/names.ts';
import { LanguageIcon } from './icons.tsx';
import styles from './frame.module.css';

/**
 * The language of the interface and of the texts. A popover of plain form buttons: it works before and without
 * scripts, and costs none.
 */
export function LanguageMenu({
  locales,
  shown,
}: {
  readonly locales: readonly CatalogLocale[];
  /** The locale of the texts that the reader gets. */
  readonly shown: string | null;
}): ReactElement {
  const t = useTranslations('frame');
  const current = useLocale();
  return (
    <>
      <button className={styles.tool} type="button" popoverTarget="language-menu" title={t('language')}>
        <LanguageIcon />
        <span aria-hidden="true">{current.slice(0, 2)}</span>
        <span className="visually-hidden">{t('language')}</span>
      </button>
      <form id="language-menu" className={styles.popover} popover="auto" method="post" action="/preferences">
        <fieldset>
          <legend>{t('interfaceLanguage')}</legend>
          {interfaceLanguages.map((language) => (
            <button
              key={language}
              className={styles.choice}
              name="language"
              value={language}
              lang={language}
              aria-current={language === current ? 'true' : undefined}
            >
              {nameInItself(language)}
            </button>
          ))}
        </fieldset>
        {locales.length > 0 && (
          <fieldset>
            <legend>{t('textLanguage')}</legend>
            <button className={styles.choice} name="texts" value="">
              {t('asInterface')}
            </button>
            {locales.map(({ locale, name, direction }) => (
              <button
                key={locale}
                className={styles.choice}
                name="texts"
                value={locale}
                lang={locale}
                dir={direction}
                aria-current={locale === shown ? 'true' : undefined}
              >
                {name}
              </button>
            ))}
          </fieldset>
        )}
      </form>
    </>
  );
}
