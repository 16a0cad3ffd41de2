import type { Catalog, Locale } from '@eventide/catalog';
import type { ReportedFinding } from '../report/report.ts';
import { type Correction, correctionOf } from '../places/correction.ts';

/** A new text for a cell. */
export interface CellEdit {
  readonly segmentKey: string;
  readonly locale: Locale;
  /** The cell's whole Markdown, as it is to stand in the page. */
  readonly markdown: string;
  /** What a reader is to see then; left out where nobody has said it. */
  readonly text?: string;
}

interface Cell {
  readonly segmentKey: string;
  readonly locale: Locale;
  readonly corrections: (Correction & { readonly start: number; readonly end: number; readonly suggestion: string })[];
}

/**
 * What findings suggest, as new texts of cells. A finding counts if it can be corrected at each of its places; of two that
 * correct the same words the first counts.
 */
export function editsOf(findings: readonly ReportedFinding[]): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const [catalog, own] of byCatalog(findings)) {
    const cells = new Map<string, Cell>();
    for (const one of own) addCorrections(one, cells);
    for (const cell of cells.values()) {
      const edit = editOf(cell, catalog);
      if (edit !== null) edits.push(edit);
    }
  }
  return edits;
}

function byCatalog(findings: readonly ReportedFinding[]): ReadonlyMap<Catalog, readonly ReportedFinding[]> {
  const groups = new Map<Catalog, ReportedFinding[]>();
  for (const one of findings) groups.set(one.catalog, [...(groups.get(one.catalog) ?? []), one]);
  return groups;
}

function addCorrections({ finding, places }: ReportedFinding, cells: Map<string, Cell>): void {
  const { suggestion, locale } = finding;
  if (suggestion === null || locale === null) return;
  const placed = places.map((place, index) => {
    const of = finding.places[index];
    const span = of?.span ?? null;
    const correction = span === null ? null : correctionOf(place, span, suggestion);
    if (of === undefined || span === null || correction === null) return null;
    const cell = cells.get(`${locale}\n${of.segmentKey}`) ?? { segmentKey: of.segmentKey, locale, corrections: [] };
    const isFree = cell.corrections.every(({ start, end }) => end <= span.start || span.end <= start);
    return isFree ? { cell, correction: { ...correction, ...span, suggestion } } : null;
  });
  if (placed.includes(null)) return;
  for (const one of placed) {
    if (one === null) continue;
    // Two places in one cell share it: it may have been made by the first of them.
    const key = `${locale}\n${one.cell.segmentKey}`;
    const cell = cells.get(key) ?? one.cell;
    cells.set(key, cell);
    cell.corrections.push(one.correction);
  }
}

function editOf({ segmentKey, locale, corrections }: Cell, catalog: Catalog): CellEdit | null {
  const old = catalog.segments.find(({ key }) => key === segmentKey)?.texts.get(locale);
  if (old === undefined) return null;
  let { markdown, text } = old;
  for (const { span, markdown: written, start, end, suggestion } of corrections.toSorted(
    (one, other) => other.span.start - one.span.start,
  )) {
    markdown = markdown.slice(0, span.start - old.span.start) + written + markdown.slice(span.end - old.span.start);
    text = text.slice(0, start) + suggestion + text.slice(end);
  }
  return { segmentKey, locale, markdown, text };
}
