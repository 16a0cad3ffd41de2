import { headValues } from '../row-head.tsx';
import type { KeyRow } from '../rows-in-focus.ts';
import type { RowView } from './row-view.ts';

/** A row as its keys need to know it. Who may not decide has nothing to name. */
export function keyRowOf(row: RowView, locales: readonly string[]): KeyRow {
  const texts = row.cells.map((cell, column) => {
    const locale = locales[column];
    if (cell?.seen === undefined || locale === undefined) return null;
    const open = row.findings.filter((finding) => finding.locale === locale).length;
    return { segmentKey: row.key, locale, ...cell.seen, open };
  });
  return {
    segmentKey: row.key,
    head: headValues(row),
    texts,
    findings: row.findings.map(({ fingerprint }) => fingerprint),
  };
}
