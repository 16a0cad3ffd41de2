import type { Cell } from './model.ts';

/** The same test of a cell's text and markup, run once for all cells of one check that have the same text without markup. */
export function byText(test: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const answers = new Map<number, boolean>();
  return (cell) => {
    let answer = answers.get(cell.textNumber);
    if (answer === undefined) answers.set(cell.textNumber, (answer = test(cell)));
    return answer;
  };
}
