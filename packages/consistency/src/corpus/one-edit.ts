import { append } from '../maps.ts';
import { sharedDeletionMax } from './thresholds.ts';

/** Two words, by their indexes in the list, of which one edit (insert, delete, replace, swap neighbours) makes the other. */
export type Pair = readonly [one: number, other: number];

/**
 * The pairs of words one edit apart of which `isRare` accepts at least one, found by symmetric deletion (SymSpell): two such words
 * are equal after deleting at most one letter of each. Time and memory grow with the number of letters, not of pairs.
 */
export function* oneEditPairs(words: readonly string[], isRare: (index: number) => boolean): Generator<Pair> {
  const seen = new Set<number>();
  for (const alike of byDeletion(words).values()) {
    if (alike.length > sharedDeletionMax) continue;
    for (const [at, one] of alike.entries()) {
      for (const other of alike.slice(at + 1)) {
        const pair = one * words.length + other;
        if (one === other || !(isRare(one) || isRare(other)) || seen.has(pair)) continue;
        seen.add(pair);
        if (editBetween(words[one] ?? '', words[other] ?? '') !== null) yield [one, other];
      }
    }
  }
}

/** The indexes of the words that are equal as they are or without one letter, ascending. */
function byDeletion(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    append(groups, word, index);
    for (let at = 0; at < word.length; at++) append(groups, word.slice(0, at) + word.slice(at + 1), index);
  }
  return groups;
}

/** How many code units two words have in common at their beginning. */
export function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

export type Edit = 'swap' | 'replace' | 'insert' | 'delete';

/** The edit that makes `one` into `other`; null where it takes none or several. */
export function editBetween(one: string, other: string): Edit | null {
  const at = commonPrefix(one, other);
  if (one.length === other.length) {
    if (at === one.length) return null;
    if (one.slice(at + 1) === other.slice(at + 1)) return 'replace';
    const swapped = one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at);
    return swapped && one.slice(at + 2) === other.slice(at + 2) ? 'swap' : null;
  }
  if (one.length === other.length + 1) return one.slice(at + 1) === other.slice(at) ? 'delete' : null;
  if (one.length + 1 === other.length) return one.slice(at) === other.slice(at + 1) ? 'insert' : null;
  return null;
}
