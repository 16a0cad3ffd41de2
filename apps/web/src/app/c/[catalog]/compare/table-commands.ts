import type { Desk } from '../../../../components/desk/desk-context.ts';
import type { ReviewState } from '../../../../components/review/fragments.ts';
import { findingsInFocus, focusedRow, headOf, rowInFocus, textsInFocus, walkCells } from './rows-in-focus.ts';
import type { KeyRow } from './rows-in-focus.ts';
import { walkTerms } from './terms.ts';

/** What the keys of the comparison do. */
export function tableCommands({
  table,
  rowOf,
  columns,
  desk,
  onWalk,
  withTerms,
  onCopy,
}: {
  readonly table: Element;
  /** What a row of the table is about; null where it is not known any more. */
  readonly rowOf: (element: HTMLTableRowElement) => KeyRow | null;
  /** Locales. */
  readonly columns: readonly string[];
  /** Null where nobody decides here. */
  readonly desk: Desk | null;
  /** Goes to the next or previous row; false where there is none. */
  readonly onWalk: (step: 1 | -1) => boolean;
  /** Does something once the terms of a row are known: at once where they are. */
  readonly withTerms: (element: HTMLTableRowElement, act: () => boolean) => boolean;
  readonly onCopy: (element: HTMLTableRowElement, row: KeyRow) => void;
}) {
  /** False where no row has the focus. */
  const inRow = (act: (element: HTMLTableRowElement, row: KeyRow) => void): boolean => {
    const element = rowInFocus(table);
    const row = element === null ? null : rowOf(element);
    if (element === null || row === null) return false;
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
    previousRow: () => onWalk(-1),
    nextRow: () => onWalk(1),
    previousCell: () => walkCells(table, -1),
    nextCell: () => walkCells(table, 1),
    previousTerm: () => walkTermsInFocus(table, -1, withTerms),
    nextTerm: () => walkTermsInFocus(table, 1, withTerms),
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
function walkTermsInFocus(
  table: Element,
  step: 1 | -1,
  withTerms: (element: HTMLTableRowElement, act: () => boolean) => boolean,
): boolean {
  const row = focusedRow(table);
  if (row === null) return false;
  return withTerms(row, () => document.activeElement !== null && walkTerms(row, document.activeElement, step));
}

function openRow(table: Element): boolean {
  const row = focusedRow(table);
  if (row === null) return false;
  headOf(row)?.click();
  return true;
}
