/** Orders strings by UTF-16 code units, the same on every machine. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The value most witnesses give. At a tie the one `prefer` puts first, then the first in code unit order: never the one
 * that happened to be read first.
 */
export function mostCommon(values: Iterable<string>, prefer?: (value: string) => boolean): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let winner: string | null = null;
  for (const [value, count] of counts) {
    if (winner === null) {
      winner = value;
      continue;
    }
    const lead =
      count - (counts.get(winner) ?? 0) ||
      Number(prefer?.(value) ?? 0) - Number(prefer?.(winner) ?? 0) ||
      byCodeUnits(winner, value);
    if (lead > 0) winner = value;
  }
  return winner;
}

/**
 * Merges sequences into one: the most common sequence (of the longest at a tie) stands, what it lacks is put behind the
 * item it follows elsewhere.
 */
export function mergeOrder<Item extends string | number>(sequences: readonly (readonly Item[])[]): Item[] {
  const byText = new Map(sequences.map((sequence) => [sequence.join('\n'), sequence]));
  const longest = Math.max(0, ...sequences.map(({ length }) => length));
  const texts = sequences.map((sequence) => sequence.join('\n'));
  const base = mostCommon(texts, (text) => byText.get(text)?.length === longest) ?? '';
  const followers = new Map<Item | null, Item[]>();
  const merged = new Set<Item>(byText.get(base) ?? []);
  for (const text of [...byText.keys()].sort(byCodeUnits)) {
    let before: Item | null = null;
    for (const item of byText.get(text) ?? []) {
      if (!merged.has(item)) {
        merged.add(item);
        followers.set(before, [...(followers.get(before) ?? []), item]);
      }
      before = item;
    }
  }
  const order: Item[] = [];
  const pending: (Item | null)[] = (byText.get(base) ?? []).toReversed();
  pending.push(null);
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (item !== null) order.push(item);
    pending.push(...(followers.get(item) ?? []).toReversed());
  }
  return order;
}

/** True where the items that both sequences have stand in different order. */
export function ordersDiffer<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  const inOther = new Set(other);
  const inOne = new Set(one);
  const common = one.filter((item) => inOther.has(item));
  const expected = other.filter((item) => inOne.has(item));
  return common.some((item, index) => item !== expected[index]);
}
