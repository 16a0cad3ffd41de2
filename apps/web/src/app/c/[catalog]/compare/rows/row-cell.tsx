import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { worstOf } from '../../../../../components/findings/marks.ts';
import { ReviewMark } from '../../../../../components/review/review-mark.tsx';
import type { AlignedTerm } from '../../../../../components/text/aligned.ts';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import styles from '../table.module.css';
import { litMarks } from './lit-marks.ts';
import type { RowLights } from './load-rows.ts';
import { partsOf } from './row-view.ts';
import type { CellView, RowView } from './row-view.ts';
import { variantMarks } from './variant-marks.ts';

/** A language of the comparison. */
export interface Column {
  readonly locale: string;
  readonly direction: 'LTR' | 'RTL';
}

/** The text of a row in one language, with what is marked in it, what it lacks and where its review stands. */
export function RowCell({
  row,
  cell,
  column: { locale, direction },
  reference,
  isReference,
  lights,
  terms,
}: {
  readonly row: RowView;
  readonly cell: CellView | null;
  readonly column: Column;
  /** What the text is read against, where that is one in the same language. */
  readonly reference: CellView | null;
  readonly isReference: boolean;
  readonly lights: RowLights | null;
  readonly terms: readonly AlignedTerm[];
}): ReactElement {
  const t = useTranslations('compare');
  const worst = worstOf(
    row.findings.flatMap((finding) => (finding.locale === locale ? { mqmSeverity: finding.severity } : [])),
  );
  if (cell === null) {
    return (
      <td className={styles.absent} data-reference={isReference || undefined} data-worst={worst} title={t('noText')}>
        <span className="visually-hidden">{t('noText')}</span>
      </td>
    );
  }
  const marks = [
    ...litMarks(row, locale, lights),
    ...(reference === null ? [] : variantMarks(cell, reference, locale)),
  ];
  return (
    <td
      lang={locale}
      dir={direction.toLowerCase()}
      tabIndex={-1}
      data-reference={isReference || undefined}
      data-worst={worst}
    >
      <LocalizedTextView text={{ locale, direction, parts: partsOf(cell) }} as="div" marks={marks} terms={terms} />
      {cell.lacks !== undefined && <Lacks invariants={cell.lacks} />}
      {cell.review !== undefined && <ReviewMark review={cell.review} />}
    </td>
  );
}

/** Invariants that all other columns have. */
function Lacks({ invariants }: { readonly invariants: readonly string[] }): ReactElement {
  const t = useTranslations('compare');
  return (
    <div className={styles.lacks} lang={useLocale()} dir="ltr">
      <span className="visually-hidden">{t('missing')} </span>
      {invariants.map((invariant) => (
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
  );
}
