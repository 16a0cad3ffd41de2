import type { Cell } from './model.ts';
import type { RuleInput } from './rule.ts';

/** The same test of a cell's text and markup, made once for all cells that have the same. */
export function byText(_input: RuleInput, test: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const answers = new Map<number, boolean>();
  return (cell) => {
    let answer = answers.get(cell.textNumber);
    if (answer === undefined) answers.set(cell.textNumber, (answer = test(cell)));
    return answer;
  };
}
