import type { FindingsMeant, SeenText } from '../../components/desk/subjects.ts';

/**
 * The texts that a decision is on: the cell that the focus is in, else all of the row. What of them a decision has to name
 * is there for those who may decide.
 */
export function cellsIn(row: HTMLElement): readonly SeenText[] {
  const inFocus = document.activeElement?.closest<HTMLElement>(cell) ?? null;
  const cells = inFocus !== null && row.contains(inFocus) ? [inFocus] : [...row.querySelectorAll<HTMLElement>(cell)];
  return cells.map(({ lang, dataset: { hash = '', version } }) => ({
    segmentKey: row.id,
    locale: lang,
    textHash: hash,
    version: Number(version),
  }));
}

/**
 * The findings that a dismissal is of: the one whose note or words the focus is in, else those of the cell, else all of
 * the row's columns and of the source.
 */
export function findingsIn(row: HTMLElement): FindingsMeant {
  const focus = document.activeElement;
  const segmentKeys = [row.id];
  const note = focus?.closest<HTMLElement>('[data-fingerprint]')?.dataset.fingerprint;
  if (note !== undefined) return { segmentKeys, only: { fingerprints: [note] } };
  const about = focus?.closest<HTMLElement>('mark[data-finding]')?.dataset.about;
  if (about !== undefined) return { segmentKeys, only: { fingerprints: about.split(' ') } };
  const texts = cellsIn(row);
  const isRow = focus?.closest(cell) == null;
  return { segmentKeys, only: { locales: texts.map(({ locale }) => locale), withSource: isRow } };
}

/** Moves the focus from cell to cell of a row; from its head, to the first (or last). */
export function walkCells(table: Element, step: 1 | -1): void {
  const focus = document.activeElement;
  const row = focus?.closest<HTMLElement>('tr[data-row]') ?? null;
  if (row === null || !table.contains(row)) return;
  const cells = [...row.querySelectorAll<HTMLElement>(cell)];
  const at = cells.findIndex((one) => one.contains(focus));
  const next = at === -1 ? cells.at(step === 1 ? 0 : -1) : cells[at + step];
  next?.focus();
}

/** Those with a text. */
const cell = 'td[lang]';
