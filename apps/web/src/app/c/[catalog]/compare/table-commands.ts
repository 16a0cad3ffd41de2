import type { Desk } from '../../../../components/desk/desk-context.ts';
import type { ReviewState } from '../../../../components/review/fragments.ts';
import { findingsInFocus, focusedRow, headOf, rowElements, rowInFocus } from './rows-in-focus.ts';
import { textsInFocus, walkCells, walkRows } from './rows-in-focus.ts';
import type { KeyRow } from './rows-in-focus.ts';
import { walkTerms } from './terms.ts';

/** What the keys of the comparison do. */
export function tableCommands({
  table,
  rows,
  columns,
  desk,
  onCopy,
}: {
  readonly table: Element;
  /** As they stand in the table. */
  readonly rows: readonly KeyRow[];
  /** Locales. */
  readonly columns: readonly string[];
  /** Null where nobody decides here. */
  readonly desk: Desk | null;
  readonly onCopy: (element: HTMLTableRowElement, row: KeyRow) => void;
}) {
  /** False where no row has the focus. */
  const inRow = (act: (element: HTMLTableRowElement, row: KeyRow) => void): boolean => {
    const at = rowInFocus(table);
    const element = rowElements(table)[at];
    const row = rows[at];
    if (element === undefined || row === undefined) return false;
    act(element, row);
    return true;
  };
  const decide = (act: (desk: Desk, element: HTMLTableRowElement, row: KeyRow) => void) =>
    desk === null
      ? undefined
      : () => {
          const isDone = inRow((element, row) => {
            act(desk, element, row);
          });
          if (!isDone) desk.say(desk.words.nothingFocused);
        };
  const decideTexts = (state: ReviewState) =>
    decide((on, element, row) => void on.decide(textsInFocus(element, row), state));
  return {
    previousRow: () => walkRows(table, -1),
    nextRow: () => walkRows(table, 1),
    previousCell: () => walkCells(table, -1),
    nextCell: () => walkCells(table, 1),
    previousTerm: () => walkTermsInFocus(table, -1),
    nextTerm: () => walkTermsInFocus(table, 1),
    openRow: () => openRow(table),
    toggleDrawer: () =>
      inRow(({ nextElementSibling: drawer }) => {
        drawer?.querySelector('summary')?.click();
      }),
    copyRow: () => inRow(onCopy),
    approveCells: decideTexts('APPROVED'),
    requestChanges: decideTexts('CHANGES_REQUESTED'),
    dismiss: decide((on, element, row) => {
      on.dismiss(findingsInFocus(element, row, columns));
    }),
  };
}

/** False where the row in focus has no further term: the key then scrolls. */
function walkTermsInFocus(table: Element, step: 1 | -1): boolean {
  const row = focusedRow(table);
  return row !== null && document.activeElement !== null && walkTerms(row, document.activeElement, step);
}

function openRow(table: Element): boolean {
  const row = focusedRow(table);
  if (row === null) return false;
  headOf(row)?.click();
  return true;
}
