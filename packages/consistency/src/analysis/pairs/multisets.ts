/** What only one of two lists has, equal values counted. */
export function differenceOf<S, T>(
  source: readonly S[],
  target: readonly T[],
  isSame: (one: S, other: T) => boolean,
): { readonly lost: readonly S[]; readonly added: readonly T[] } {
  const added = [...target];
  const lost: S[] = [];
  for (const one of source) {
    const at = added.findIndex((other) => isSame(one, other));
    if (at < 0) lost.push(one);
    else added.splice(at, 1);
  }
  return { lost, added };
}

/** A lost and an added thing side by side: what has become another. What is left over has no partner. */
export function paired<S, T>(lost: readonly S[], added: readonly T[]): readonly (readonly [S | null, T | null])[] {
  return Array.from({ length: Math.max(lost.length, added.length) }, (_, at) => [lost[at] ?? null, added[at] ?? null]);
}
