import type { Cell } from '../model.ts';
import type { RuleInput } from '../rule.ts';

const unasked = 0;
const no = 1;
const yes = 2;

/** The same test of a cell’s text and markup, made once for all cells that have the same. */
export function byText(input: RuleInput, test: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const answers = new Uint8Array(input.textCount);
  return (cell) => {
    const before = answers[cell.textNumber] ?? unasked;
    if (before !== unasked) return before === yes;
    const answer = test(cell);
    answers[cell.textNumber] = answer ? yes : no;
    return answer;
  };
}
