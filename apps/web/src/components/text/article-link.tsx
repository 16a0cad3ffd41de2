import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';

/** A link to the public article. */
export function ArticleLink({
  href,
  locale,
}: {
  readonly href: string;
  /** Of the article. */
  readonly locale: string;
}): ReactElement {
  const t = useTranslations('components');
  return (
    <a href={href} hrefLang={locale} rel="external noreferrer">
      {t('article', { host: new URL(href).host })}
    </a>
  );
}
