import { closest, distance } from 'fastest-levenshtein';

/** How many of a word's letters may be wrong for another word to be meant. */
const wrongShare = 1 / 3;

/** The word that was probably meant; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(1, word.length * wrongShare) ? found : null;
}
