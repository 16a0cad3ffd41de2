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

/** The rows of the table as elements, in the order of the rows that the page was made of. */
export const rowElements = (table: Element): readonly HTMLTableRowElement[] => [
  ...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]'),
];

/** Where the focus is: in which row of the table, its drawer included; -1: in none. */
export const rowInFocus = (table: Element): number =>
  rowElements(table).findIndex((one) => holdsFocus(one) || holdsFocus(one.nextElementSibling));

/** In which column of a row the focus is, counted from the first language; -1: in none of them. */
const columnInFocus = (element: HTMLTableRowElement): number => [...element.cells].slice(1).findIndex(holdsFocus);

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

/** Moves the focus to a row: from none, to the first or the last. */
export function walkRows(table: Element, step: 1 | -1): boolean {
  const rows = rowElements(table);
  const at = rowInFocus(table);
  const next = at === -1 ? rows.at(step === 1 ? 0 : -1) : rows[at + step];
  if (next !== undefined) headOf(next)?.focus();
  return next !== undefined;
}

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
