/** Two words, by their place in the list, that one edit (insert, delete, replace, swap neighbours) makes into each other. */
export type Pair = readonly [one: number, other: number];

/** A shared deletion that more words than this have in common is no sign of kinship. */
const crowd = 48;
const places = 2 ** 21;

/**
 * The pairs of words one edit apart of which `isRare` accepts at least one, by symmetric deletion: two such words become the same by
 * deleting at most one letter of each. Time and memory grow with the number of letters, never with that of pairs.
 */
export function* oneEditPairs(words: readonly string[], isRare: (index: number) => boolean): Generator<Pair> {
  const keys = deletionKeys(words);
  let start = 0;
  const seen = new Set<number>();
  while (start < keys.length) {
    const hash = Math.floor((keys[start] ?? 0) / places);
    let end = start + 1;
    while (end < keys.length && Math.floor((keys[end] ?? 0) / places) === hash) end++;
    if (end - start > 1 && end - start <= crowd) {
      for (let left = start; left < end; left++) {
        const one = (keys[left] ?? 0) % places;
        for (let right = left + 1; right < end; right++) {
          const other = (keys[right] ?? 0) % places;
          if (one === other || !(isRare(one) || isRare(other)) || seen.has(one * places + other)) continue;
          seen.add(one * places + other);
          if (isOneEdit(words[one] ?? '', words[other] ?? '')) yield [one, other];
        }
      }
    }
    start = end;
  }
}

/** Hash and index of every word and of every word less one letter, sorted: equal hashes stand together. */
function deletionKeys(words: readonly string[]): Float64Array {
  let count = 0;
  for (const word of words) count += word.length + 1;
  const keys = new Float64Array(count);
  let at = 0;
  words.forEach((word, index) => {
    keys[at++] = hashWithout(word, -1) * places + index;
    for (let skipped = 0; skipped < word.length; skipped++) keys[at++] = hashWithout(word, skipped) * places + index;
  });
  return keys.sort();
}

/** FNV-1a, cut to 31 bits so that hash and index fit a double exactly. */
function hashWithout(word: string, skipped: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    if (index === skipped) continue;
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 1;
}

/** How far two words agree from the start. */
export function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

export type Edit = 'swap' | 'replace' | 'insert' | 'delete';

/** What makes `one` into `other`, if one edit does. */
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

function isOneEdit(one: string, other: string): boolean {
  return editBetween(one, other) !== null;
}
