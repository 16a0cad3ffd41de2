const pageSizeMax = 100;

/** @throws RangeError: more than a page is asked for in pages. */
export function requirePageSize(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= pageSizeMax) return;
  throw new RangeError(`first is ${first}, where 1 to ${pageSizeMax} can be asked for`);
}
