import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { DateText, ProvenanceBadge } from '../../../../components/text/provenance.tsx';
import type { ProvenanceOfText } from '../../../../components/text/provenance.tsx';
import { SeverityBar } from './severity-bar.tsx';
import type { SeverityCounts } from './severity-bar.tsx';
import styles from './overview.module.css';

interface LocaleRow {
  readonly locale: string;
  readonly name: string;
  readonly direction: 'LTR' | 'RTL';
  readonly document: {
    readonly segmentCount: number;
    readonly isSource: boolean;
    readonly provenance: ProvenanceOfText;
    readonly reviewCounts: { readonly approved: number; readonly total: number; readonly reviewedShare: number };
  };
}

type Score = SeverityCounts & {
  readonly locale: string;
  readonly points: number;
  /** Null where nothing was judged. */
  readonly pointsPer1000Words: number | null;
};

/** One row a language: how much of the page it has, what the review has found in it, who translated it, when, and from what. */
export function LanguageTable({
  locales,
  scores,
  words,
  total,
}: {
  readonly locales: readonly LocaleRow[];
  readonly scores: readonly Score[];
  /** Words that points are set against, the same for every language. */
  readonly words: number;
  /** Texts there are in any language. */
  readonly total: number;
}): ReactElement {
  const t = useTranslations('overview');
  const tf = useTranslations('findings');
  const tr = useTranslations('review');
  const format = useFormatter();
  const sumOf = ({ critical, major, minor, neutral }: SeverityCounts) => critical + major + minor + neutral;
  const most = Math.max(...scores.map(sumOf));
  const translated = locales.filter(({ document }) => !document.isSource);
  const versions = new Set(translated.map(({ document }) => document.provenance.sourceVersion));
  return (
    <>
      <div className={styles.scroll} role="region" aria-labelledby="languages" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('language')}</th>
              <th scope="col">{t('coverage')}</th>
              <th scope="col">{tf('title')}</th>
              <th scope="col" className={styles.figure}>
                {t('points')}
              </th>
              <th scope="col" className={styles.figure}>
                {tr('reviewed')}
              </th>
              <th scope="col">{t('translation')}</th>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('sourceVersion')}</th>
            </tr>
          </thead>
          <tbody>
            {locales.map(({ locale, name, direction, document }) => {
              const { segmentCount, provenance, reviewCounts } = document;
              const score = scores.find((one) => one.locale === locale);
              const points = score?.pointsPer1000Words ?? null;
              return (
                <tr key={locale}>
                  <th scope="row">
                    <Link href={`/events?lang=${locale}`} prefetch={false}>
                      <bdi lang={locale} dir={direction.toLowerCase()}>
                        {name}
                      </bdi>
                    </Link>{' '}
                    <CodeLiteral>{locale}</CodeLiteral>
                  </th>
                  <td>
                    <Link href={`/compare?locales=${locale}`} prefetch={false}>
                      {t('coverageValue', { count: segmentCount, total })}
                    </Link>
                  </td>
                  <td>{score !== undefined && <SeverityBar counts={score} most={most} locale={locale} />}</td>
                  <td className={styles.figure}>
                    {score !== undefined && points !== null && (
                      <Link
                        href={`/findings?locale=${locale}`}
                        prefetch={false}
                        title={t('pointsOf', { points: score.points, words: Math.round(words) })}
                      >
                        {format.number(points, {
                          minimumFractionDigits: 1,
                          maximumFractionDigits: 1,
                        })}
                      </Link>
                    )}
                  </td>
                  <td className={styles.figure}>
                    <Link
                      href={`/review?locale=${locale}`}
                      prefetch={false}
                      title={tr('reviewedOf', { approved: reviewCounts.approved, total: reviewCounts.total })}
                    >
                      {format.number(reviewCounts.reviewedShare, { style: 'percent', maximumFractionDigits: 0 })}
                    </Link>
                  </td>
                  <td>
                    <ProvenanceBadge document={document} />
                  </td>
                  <td>{provenance.lastHandoff !== null && <DateText iso={provenance.lastHandoff} />}</td>
                  <td title={provenance.sourceVersion ?? undefined}>
                    {provenance.sourceVersion !== null && (
                      <CodeLiteral>{provenance.sourceVersion.slice(0, 8)}</CodeLiteral>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('formula')}</p>
      {translated.length > 1 && <p className={styles.note}>{t('sourceVersions', { count: versions.size })}</p>}
    </>
  );
}
