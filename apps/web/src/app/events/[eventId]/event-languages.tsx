import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LocalizedTextView } from '../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../components/text/provenance.tsx';
import type { CatalogLocale } from '../../../data/catalog-locales.ts';
import type { CatalogEvent } from './query.ts';
import styles from './event.module.css';

/** The text in every language it exists in, each under its own name. */
export function EventLanguages({
  event,
  locales,
}: {
  readonly event: CatalogEvent;
  readonly locales: readonly CatalogLocale[];
}): ReactElement {
  const t = useTranslations('eventId');
  return (
    <section className={styles.section} aria-labelledby="languages">
      <h2 id="languages">
        {t('languages')}
        <Link
          className={styles.compare}
          href={`/compare?severity=${event.severity}&text=${event.eventId}`}
          prefetch={false}
        >
          {t('compare')}
        </Link>
      </h2>
      <ul role="list" className={styles.languages}>
        {event.translations.map((translation) => {
          const { locale, direction, document } = translation;
          return (
            <li key={locale} className={styles.language}>
              <h3>
                <Link href={`/events/${event.eventId}?lang=${locale}`} prefetch={false} hrefLang={locale}>
                  <bdi lang={locale} dir={direction.toLowerCase()}>
                    {locales.find((other) => other.locale === locale)?.name ?? locale}
                  </bdi>
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
