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
import styles from './code.module.css';
import type { Code } from './query.ts';

/** The message in every language it exists in, each under its own name. */
export function CodeLanguages({
  code: {
    code,
    translations,
    findings: { nodes: findings },
  },
  locales,
}: {
  readonly code: Code;
  readonly locales: readonly CatalogLocale[];
}): ReactElement {
  const t = useTranslations('code');
  const tf = useTranslations('findings');
  const terms = sharedTerms(translations.map((translation) => translation.terms));
  const segmentKey = `code/${code}/message`;
  return (
    <section className={`${styles.section} ${styles.wide}`} aria-labelledby="languages">
      <h2 id="languages">
        {t('languages')}
        <Link className={styles.compare} href={`/compare?kind=codes&code=${code}`} prefetch={false}>
          {t('compare')}
        </Link>
      </h2>
      <TermLight group="ul">
        <ul role="list" className={styles.languages}>
          {translations.map((translation, at) => {
            const { locale, direction, document } = translation;
            const own = findings.filter((finding) => finding.segmentKey === segmentKey && finding.locale === locale);
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
