import { type Bead, type Side, textOf } from './pair.ts';
import type { Occurrence } from './source-words.ts';

/**
 * Tells whether a source word stands in the target as it does in the source, as part of a name that the target leaves as it is
 * wherever the source has it (`Microsoft Intune Certificate Connector`).
 */
export function keptNames(beads: readonly Bead[]): (occurrence: Occurrence) => boolean {
  return (occurrence) => {
    const name = verbatimAround(occurrence);
    if (name === null) return false;
    return beads.every(({ source, target }) => !lowerCase(source).includes(name) || lowerCase(target).includes(name));
  };
}

/** The longest run of words around the word that the target has as they are, in lower case; null where it has not even the word. */
function verbatimAround({ bead: { source, target }, word }: Occurrence): string | null {
  const theirs = lowerCase(target);
  const { cell } = source;
  const slice = (from: number, to: number): string =>
    cell.text.slice(cell.wordStarts[from], cell.wordEnds[to]).toLowerCase();
  let [from, to] = [word.at, word.at];
  if (!theirs.includes(slice(from, to))) return null;
  while (from > source.firstWord && theirs.includes(slice(from - 1, to))) from--;
  while (to + 1 < source.endWord && theirs.includes(slice(from, to + 1))) to++;
  return slice(from, to);
}

function lowerCase(side: Side): string {
  return textOf(side).toLowerCase();
}
