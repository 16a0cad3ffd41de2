import { directionOf } from '@eventide/catalog/text';
import type { KnownText } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from './decode.module.css';

/** What pages say, in the language that they say it in; with where its links lead, if `withLinks`. */
export function KnownTextView({
  text: { text, locale, isFallback, links },
  withLinks = false,
}: {
  readonly text: KnownText;
  readonly withLinks?: boolean;
}): ReactElement {
  const t = useTranslations('components');
  return (
    <>
      <span lang={locale} dir={directionOf(locale)}>
        {text}
      </span>
      {isFallback && (
        <>
          {' '}
          <abbr className={styles.locale} translate="no">
            {locale}
          </abbr>
        </>
      )}
      {withLinks && links.length > 0 && (
        <span className={styles.links}>
          {links.map((link) => {
            const host = URL.canParse(link) ? new URL(link).host : link;
            return (
              <a key={link} href={link} hrefLang={locale} rel="external noreferrer" title={t('leaves', { host })}>
                {shortened(link)}
              </a>
            );
          })}
        </span>
      )}
    </>
  );
}

/** An address without what is the same in all of them. */
function shortened(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
