/** How many characters have to be put in, left out or replaced to make one spelling of the other; `max` + 1 where more than `max`. */
export function editsBetween(one: string, other: string, max: number): number {
  if (Math.abs(one.length - other.length) > max) return max + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > max) return max + 1;
    previous = current;
  }
  return Math.min(previous[other.length] ?? 0, max + 1);
}

/** The name that was probably meant, whatever its case: the one of those given with the fewest edits. Null where none is near. */
export function nearestName(name: string, known: readonly string[], max: number): string | null {
  const [nearest] = known
    .map((one) => ({ one, edits: editsBetween(name.toLowerCase(), one.toLowerCase(), max) }))
    .filter(({ edits }) => edits <= max)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.one ?? null;
}
