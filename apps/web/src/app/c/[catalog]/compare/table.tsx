import { getLocale, getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { marksOf, worstOf } from '../../../../components/findings/marks.ts';
import { ReviewMark } from '../../../../components/review/review-mark.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { sharedTerms } from '../../../../components/text/aligned.ts';
import { LocalizedTextView } from '../../../../components/text/localized-text.tsx';
import type { CompareView } from './address.ts';
import { ColumnHead } from './column-head.tsx';
import { RowFindings } from './row-findings.tsx';
import type { Choices, CompareColumn, FoundRow } from './load.ts';
import { invariantsOf, missingInvariants } from './missing.ts';
import { RowHead } from './row-head.tsx';
import styles from './table.module.css';

const firstColumn = { events: 'event', codes: 'code', other: 'place', page: 'place' } as const;

/** The texts side by side: a row each, a column a language. */
export async function CompareTable({
  view,
  columns,
  rows,
  findings,
}: {
  readonly view: CompareView;
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly FoundRow[];
  /** How many are open in each language. */
  readonly findings: Choices['findings']['facets']['locale'];
}): Promise<ReactElement> {
  const [t, unavailable, interfaceLanguage, places] = await Promise.all([
    getTranslations('compare'),
    getTranslations('unavailable'),
    getLocale(),
    placeTexts(),
  ]);
  const drawerWords = {
    busy: t('drawerBusy'),
    ready: t('drawerReady'),
    failed: t('drawerFailed'),
    tryAgain: unavailable('tryAgain'),
    list: t('drawerList'),
  };
  const locales = columns.map(({ locale }) => locale);
  const texts = rows.map(({ translations }) =>
    columns.map((column) => translations.find(({ locale }) => locale === column.locale) ?? null),
  );
  const terms = texts.map((row) => sharedTerms(row.map((translation) => translation?.terms ?? [])));
  const missing = missingInvariants(
    texts.map((row) => row.map((translation) => (translation === null ? null : invariantsOf(translation.text)))),
  );
  return (
    <div className={styles.region} role="region" aria-label={t('title')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t(firstColumn[view.kind])}
            </th>
            {columns.map((column) => (
              <ColumnHead
                key={column.locale}
                column={column}
                columns={columns}
                view={view}
                findings={findings.find(({ value }) => value === column.locale)?.count ?? 0}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.key}>
              <tr data-row data-found={row.findings.length > 0 ? '' : undefined} id={row.key}>
                <RowHead row={row} lang={view.lang} places={places} />
                {columns.map(({ locale, direction }, column) => {
                  const text = texts[at]?.[column] ?? null;
                  const worst = worstOf(row.findings.filter((finding) => finding.locale === locale));
                  // What is undefined would still be sent, cell by cell.
                  const rule = worst === undefined ? null : { 'data-worst': worst };
                  const lacks = missing[at]?.[column] ?? [];
                  return text === null ? (
                    <td key={locale} className={styles.absent} {...rule} title={t('noText')}>
                      <span className="visually-hidden">{t('noText')}</span>
                    </td>
                  ) : (
                    <td key={locale} lang={locale} dir={direction.toLowerCase()} tabIndex={-1} {...rule}>
                      <LocalizedTextView
                        text={text}
                        as="div"
                        marks={marksOf(row.findings, { segmentKey: row.key, locale })}
                        terms={terms[at]?.[column] ?? []}
                      />
                      {lacks.length > 0 && (
                        <div className={styles.lacks} lang={interfaceLanguage} dir="ltr">
                          <span className="visually-hidden">{t('missing')} </span>
                          {lacks.map((invariant) => (
                            <span
                              key={invariant}
                              className={styles.missing}
                              data-missing-invariant={invariant}
                              translate="no"
                              title={`${t('missing')} ${invariant}`}
                            >
                              {invariant}
                            </span>
                          ))}
                        </div>
                      )}
                      <ReviewMark review={text.review} />
                    </td>
                  );
                })}
              </tr>
              <RowFindings row={row} columns={locales} words={drawerWords} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
