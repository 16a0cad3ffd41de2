/** True where one text becomes the other by at most one insertion, deletion or replacement. */
export function withinOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const skip = long.length === short.length ? 1 : 0;
  return short.slice(start + skip) === long.slice(start + 1);
}
