import type { FindingsMeant, SeenText } from '../../../../components/desk/subjects.ts';

/** A row of the table, as far as its keys need to know it. */
export interface KeyRow {
  readonly segmentKey: string;
  /** What the row is about, as it is copied: an ID and a name. */
  readonly head: readonly string[];
  /** The texts of the columns, in their order; null where a language lacks the text. Empty for those who may not decide. */
  readonly texts: readonly (SeenText | null)[];
  /** Fingerprints of the open findings. */
  readonly findings: readonly string[];
}

/** The rows of the table as elements, as far as they are rendered. */
const rowElements = (table: Element): readonly HTMLTableRowElement[] => [
  ...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]'),
];

/** The row that has the focus, in its cells or in its drawer. */
export const rowInFocus = (table: Element): HTMLTableRowElement | null =>
  rowElements(table).find((one) => holdsFocus(one) || holdsFocus(one.nextElementSibling)) ?? null;

/** Place of a row in the whole view, from 0. */
const positionOf = (element: HTMLTableRowElement): number => Number(element.dataset.row);

/** In which column of a row the focus is, counted from the first language; -1: in none of them. */
const columnInFocus = (element: HTMLTableRowElement): number => textCells(element).findIndex(holdsFocus);

/** The cells of the languages, in the order of the columns. */
export const textCells = (element: HTMLTableRowElement): readonly HTMLTableCellElement[] =>
  [...element.cells].slice(1).filter(({ dataset }) => dataset.consensus === undefined);

const holdsFocus = (element: Element | null): boolean => element?.contains(document.activeElement) === true;

/** The texts that a decision is on: that of the cell with the focus, else all of the row. */
export function textsInFocus(element: HTMLTableRowElement, { texts }: KeyRow): readonly SeenText[] {
  const column = columnInFocus(element);
  return (column === -1 ? texts : texts.slice(column, column + 1)).filter((text) => text !== null);
}

/** The findings that a dismissal is of: those whose words have the focus, else those of the cell, else of the row. */
export function findingsInFocus(element: HTMLTableRowElement, row: KeyRow, columns: readonly string[]): FindingsMeant {
  const segmentKeys = [row.segmentKey];
  const about = document.activeElement?.closest<HTMLElement>('mark')?.dataset.about?.split(' ') ?? [];
  const fingerprints = row.findings.filter((fingerprint) => about.includes(fingerprint));
  if (fingerprints.length > 0) return { segmentKeys, only: { fingerprints } };
  const column = columnInFocus(element);
  return column === -1
    ? { segmentKeys, only: { locales: columns, withSource: true } }
    : { segmentKeys, only: { locales: columns.slice(column, column + 1), withSource: false } };
}

/**
 * The place of the row that one walks to; from none, to the first in sight or to the last of all. Null where there is
 * none.
 */
export function nextPosition(table: Element, step: 1 | -1, total: number): number | null {
  const from = rowInFocus(table);
  const next = from === null ? (step === 1 ? (firstInSight(table) ?? 0) : total - 1) : positionOf(from) + step;
  return next < 0 || next >= total ? null : next;
}

/** The place of the first row that begins below the heads of the columns, in the window; null where none is there. */
export function firstInSight(table: Element): number | null {
  const edge = Math.floor(table.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0);
  const row = rowElements(table).find((one) => one.getBoundingClientRect().top >= edge);
  return row === undefined || row.getBoundingClientRect().top > innerHeight ? null : positionOf(row);
}

export const rowAt = (table: Element, position: number): HTMLTableRowElement | null =>
  table.querySelector(`tr[data-row="${position}"]`);

/** Moves the focus from cell to cell of a row; from its head, to the first or the last. Cells without a text are left out. */
export function walkCells(table: Element, step: 1 | -1): boolean {
  const element = focusedRow(table);
  if (element === null) return false;
  const cells = [...element.cells].filter(({ lang }) => lang !== '');
  const at = cells.findIndex(holdsFocus);
  const next = at === -1 ? cells.at(step === 1 ? 0 : -1) : cells[at + step];
  next?.focus();
  return next !== undefined;
}

/** The row whose own cells have the focus. */
export const focusedRow = (table: Element): HTMLTableRowElement | null => rowElements(table).find(holdsFocus) ?? null;

/** What stands for a row when it is walked to: the link in its head, else the head. */
export const headOf = (element: HTMLTableRowElement): HTMLElement | null => {
  const [head = null] = element.cells;
  return head?.querySelector('a') ?? head;
};
