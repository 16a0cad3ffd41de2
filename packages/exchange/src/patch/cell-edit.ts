import type { Locale, SegmentText } from '@eventide/catalog';
import type { ReportedCatalog, ReportedFinding } from '../report/report.ts';
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
  /** As the page has it. */
  readonly old: SegmentText;
  readonly corrections: (Correction & { readonly start: number; readonly end: number; readonly suggestion: string })[];
}

/**
 * What findings suggest, as new texts of cells. A finding counts if it can be corrected at each of its places; of two that
 * correct the same words the first counts.
 */
export function editsOf(findings: readonly ReportedFinding[]): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const own of byCatalog(findings).values()) {
    const cells = new Map<string, Cell>();
    for (const one of own) addCorrections(one, cells);
    for (const cell of cells.values()) edits.push(editOf(cell));
  }
  return edits;
}

function byCatalog(findings: readonly ReportedFinding[]): ReadonlyMap<ReportedCatalog, readonly ReportedFinding[]> {
  const groups = new Map<ReportedCatalog, ReportedFinding[]>();
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
    const old = place.text;
    if (of === undefined || span === null || correction === null || old === null) return null;
    const { segmentKey } = of;
    const cell = cells.get(`${locale}\n${segmentKey}`) ?? { segmentKey, locale, old, corrections: [] };
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

function editOf({ segmentKey, locale, old, corrections }: Cell): CellEdit {
  let { markdown, text } = old;
  for (const { span, markdown: written, start, end, suggestion } of corrections.toSorted(
    (one, other) => other.span.start - one.span.start,
  )) {
    markdown = markdown.slice(0, span.start - old.span.start) + written + markdown.slice(span.end - old.span.start);
    text = text.slice(0, start) + suggestion + text.slice(end);
  }
  return { segmentKey, locale, markdown, text };
}
