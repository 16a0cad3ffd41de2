const pageSizeMax = 100;

/** @throws RangeError if it is not a valid page size. */
export function requirePageSize(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= pageSizeMax) return;
  throw new RangeError(`first is ${first}; it must be a whole number from 1 to ${pageSizeMax}`);
}
