import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FindingList } from '../../../components/findings/finding-list.tsx';
import { marksOf } from '../../../components/findings/marks.ts';
import { OtherFindings } from '../../../components/findings/other-findings.tsx';
import { ReviewLine } from '../../../components/review/review-line.tsx';
import { sharedTerms } from '../../../components/text/aligned.ts';
import { LocalizedTextView } from '../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../components/text/provenance.tsx';
import { TermLight } from '../../../components/text/term-light.tsx';
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
  const tf = useTranslations('findings');
  const terms = sharedTerms(event.translations.map((translation) => translation.terms));
  const segmentKey = `event/${event.eventId}/description`;
  const { nodes: findings } = event.findings;
  return (
    <section className={`${styles.section} ${styles.wide}`} aria-labelledby="languages">
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
      <TermLight group="ul">
        <ul role="list" className={styles.languages}>
          {event.translations.map((translation, at) => {
            const { locale, direction, document } = translation;
            const own = findings.filter((finding) => finding.segmentKey === segmentKey && finding.locale === locale);
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
                  <LocalizedTextView
                    text={translation}
                    marks={marksOf(findings, { segmentKey, locale })}
                    terms={terms[at] ?? []}
                  />
                  <ProvenanceLine provenance={document.provenance} />
                  <ReviewLine review={translation.review} href={`/review?locale=${locale}&at=${segmentKey}`} />
                </div>
                <FindingList findings={own} label={`${tf('title')}, ${locale}`} />
              </li>
            );
          })}
          <OtherFindings
            className={styles.language}
            findings={findings.filter((finding) => finding.segmentKey !== segmentKey || finding.locale === null)}
          />
        </ul>
      </TermLight>
    </section>
  );
}
