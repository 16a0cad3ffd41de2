import { countedRowsMin } from './thresholds.ts';

/** True where numbers only count their rows from 0 or 1, in equal steps, or are the bits of a mask. */
export function merelyCounts(numbers: readonly number[]): boolean {
  if (numbers.length < countedRowsMin) return false;
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const [first = 0, second = 0] = sorted;
  if (first > 1 || sorted.length < countedRowsMin) return false;
  const step = second - first;
  const inSteps = sorted.every((number, index) => number === first + index * step);
  return inSteps || sorted.every((number) => number === 0 || Number.isInteger(Math.log2(number)));
}
