import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { CatalogLocale } from '../../data/catalog-locales.ts';
import type { ResultOf } from '../../data/graphql.ts';
import { FindingList } from '../findings/finding-list.tsx';
import type { Finding } from '../findings/fragments.ts';
import { isIn, marksOf } from '../findings/marks.ts';
import { OtherFindings } from './other-findings.tsx';
import type { Stated } from '../review/fragments.ts';
import { ReviewLine } from '../review/review-line.tsx';
import { sharedTerms } from '../text/aligned.ts';
import type { Translation_Fragment } from '../text/fragments.ts';
import { LocalizedTextView } from '../text/localized-text.tsx';
import { ProvenanceLine } from '../text/provenance.tsx';
import { TermLight } from '../text/term-light.tsx';
import styles from './entry.module.css';

type Translation = ResultOf<typeof Translation_Fragment> & Stated;

/** One text in every language it exists in, with what was found in it; findings at no language's text come last. */
export function Translations({
  segmentKey,
  translations,
  findings,
  locales,
  path,
  compareHref,
}: {
  readonly segmentKey: string;
  readonly translations: readonly Translation[];
  /** All findings of the event or code. */
  readonly findings: readonly Finding[];
  readonly locales: readonly CatalogLocale[];
  /** The page of the event or code. */
  readonly path: string;
  readonly compareHref: string;
}): ReactElement {
  const t = useTranslations('entry');
  const tf = useTranslations('findings');
  const terms = sharedTerms(translations.map((translation) => translation.terms));
  return (
    <section className={`${styles.section} ${styles.wide}`} aria-labelledby="languages">
      <h2 id="languages">
        {t('languages')}
        <Link className={styles.compare} href={compareHref} prefetch={false}>
          {t('compare')}
        </Link>
      </h2>
      <TermLight group="ul">
        <ul role="list" className={styles.languages}>
          {translations.map((translation, at) => {
            const { locale, direction, document } = translation;
            const own = findings.filter((finding) => finding.locale === locale && isIn(finding, segmentKey));
            return (
              <li key={locale} id={locale} className={styles.language}>
                <h3>
                  <Link href={`${path}?lang=${locale}`} prefetch={false} hrefLang={locale}>
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
                  <ProvenanceLine document={document} />
                  <ReviewLine review={translation.review} href={`/review?locale=${locale}&at=${segmentKey}`} />
                </div>
                <FindingList findings={own} label={`${tf('title')}, ${locale}`} />
              </li>
            );
          })}
          <OtherFindings
            className={styles.language}
            findings={findings.filter((finding) => finding.locale === null || !isIn(finding, segmentKey))}
          />
        </ul>
      </TermLight>
    </section>
  );
}
