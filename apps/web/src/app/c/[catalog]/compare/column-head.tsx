import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { ProvenanceLine } from '../../../../components/text/provenance.tsx';
import { addressOf } from './address.ts';
import type { CompareView } from './address.ts';
import { movedTo } from './columns.ts';
import type { CompareColumn } from './load.ts';
import styles from './table.module.css';

/** The head of a language's column: its name and, when opened, who translated when from what, and links that move the column. */
export async function ColumnHead({
  column,
  columns,
  view,
  hasReference,
  findings,
}: {
  readonly column: CompareColumn;
  readonly columns: readonly CompareColumn[];
  readonly view: CompareView;
  /** Whether the first column is what the others are read against: it keeps its place. */
  readonly hasReference: boolean;
  /** Open ones, in all texts of the language. */
  readonly findings: number;
}): Promise<ReactElement> {
  const [t, tc, tf, tr, format] = await Promise.all([
    getTranslations('compare'),
    getTranslations('components'),
    getTranslations('findings'),
    getTranslations('review'),
    getFormatter(),
  ]);
  const { approved, total, reviewedShare } = column.document.reviewCounts;
  const { locale, name, direction, document } = column;
  const isReference = hasReference && column === columns[0];
  const movable = columns.slice(hasReference ? 1 : 0);
  const at = movable.indexOf(column);
  const tags = movable.map((one) => one.locale);
  const last = movable.length - 1;
  // Over an end to the other end: both links are always there, so that the focus stays on the one in use.
  const moves = [
    { to: at === 0 ? last : at - 1, arrow: 'M13 8H3m4-4L3 8l4 4' },
    { to: at === last ? 0 : at + 1, arrow: 'M3 8h10M9 4l4 4-4 4' },
  ];
  // The reference goes along, so that it is one of the columns again when it is no reference any more.
  const addressMovedTo = (to: number): string =>
    addressOf({ ...view, locales: [...(hasReference ? [columns[0]?.locale ?? ''] : []), ...movedTo(tags, at, to)] });
  return (
    <th scope="col" data-locale={locale} data-reference={isReference || undefined} className={styles.language}>
      {/* One at a time: they lie over the rows. */}
      <details name="column" className={styles.about}>
        <summary>
          <span lang={locale} dir={direction.toLowerCase()}>
            {name}
          </span>
          <span className={styles.tag}>{locale}</span>
          {document.provenance.translationType === 'MACHINE' && !document.isSource && (
            <abbr className={styles.machine} title={tc('MACHINE')}>
              {t('machine')}
            </abbr>
          )}
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 3l4 4 4-4" />
          </svg>
        </summary>
        <div className={styles.panel}>
          <ProvenanceLine document={document} />
          <Link href={`/findings?locale=${locale}`} prefetch={false}>
            {tf('count', { count: findings })}
          </Link>
          <Link
            href={`/review?locale=${locale}`}
            prefetch={false}
            title={tr('reviewedOf', { approved, total })}
            data-reviewed={reviewedShare}
          >
            {tr('reviewedShare', {
              share: format.number(reviewedShare, { style: 'percent', maximumFractionDigits: 0 }),
            })}
          </Link>
          {last > 0 && !isReference && (
            <span className={styles.moves}>
              {moves.map(({ to, arrow }) => (
                <Link
                  key={arrow}
                  className={styles.move}
                  href={addressMovedTo(to)}
                  prefetch={false}
                  scroll={false}
                  title={t('moveTo', { language: name, column: String(to + 1) })}
                  aria-label={t('moveTo', { language: name, column: String(to + 1) })}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d={arrow} />
                  </svg>
                </Link>
              ))}
            </span>
          )}
        </div>
      </details>
    </th>
  );
}
