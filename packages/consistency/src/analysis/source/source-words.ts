import { foldedAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { append, weakMemo } from '../../maps.ts';
import { mayBeginClause, type Use, usesOf } from './english.ts';
import type { Bead, Side } from './pair.ts';

/** A word of the source where it stands. */
export interface SourceWord {
  /** Its stem: `request` for `Requests`. */
  readonly stem: string;
  readonly folded: string;
  /** Index into `cell.words`. */
  readonly at: number;
  readonly use: Use;
  /** It stands where a verb would stand that gives an order. */
  readonly mayBeOrder: boolean;
  /** Stems of the words beside it; null at either end of the sentence. */
  readonly before: string | null;
  readonly behind: string | null;
}

const acronym = /^\p{Lu}{2,}s?$/u;
const termLetters = /^\p{L}[\p{L}\p{M}]{2,}$/u;

/**
 * The words of the source's side of a bead that can be terms, in order. Only English is known well enough to tell the names of
 * things from verbs, of which another may stand in the same sentence elsewhere; of another source no word is a term.
 */
export const sourceWordsOf = weakMemo(({ cell, firstWord, endWord }: Side): readonly SourceWord[] => {
  const { vocabulary } = cell;
  const indexes = Array.from({ length: endWord - firstWord }, (_, index) => firstWord + index);
  const folded = indexes.map((at) => foldedAt(cell, at));
  const stems = indexes.map((at) => vocabulary.stem(cell.words[at] ?? 0));
  if (languageOf(cell.locale) !== 'en') return [];
  const uses = usesOf(folded);
  return indexes.flatMap((at, index): SourceWord[] => {
    const [stem, word] = [stems[index], folded[index]];
    if (stem === undefined || word === undefined || !termLetters.test(word)) return [];
    // What is written in capitals is compared as it is written.
    if (acronym.test(vocabulary.word(cell.words[at] ?? 0))) return [];
    const use = uses[index] ?? 'function';
    if (use === 'function') return [];
    const mayBeOrder = mayBeginClause(folded, index);
    const beside = { before: stems[index - 1] ?? null, behind: stems[index + 1] ?? null };
    return [{ stem, folded: word, at, use, mayBeOrder, ...beside }];
  });
});

/** A word of the source where it stands in a bead. */
export interface Occurrence {
  readonly bead: Bead;
  readonly word: SourceWord;
}

/** The occurrences of the source's words by stem and by form (`=revoked`): one verb's forms may be said by different words. */
export function occurrencesIn(beads: readonly Bead[]): ReadonlyMap<string, readonly Occurrence[]> {
  const byKey = new Map<string, Occurrence[]>();
  for (const bead of beads) {
    const seen = new Set<string>();
    for (const word of sourceWordsOf(bead.source)) {
      for (const key of [word.stem, `=${word.folded}`]) {
        if (seen.has(key)) continue;
        seen.add(key);
        append(byKey, key, { bead, word });
      }
    }
  }
  for (const [key, own] of byKey) {
    // The only form of its stem says nothing more.
    if (key.startsWith('=') && own.length === byKey.get(own[0]?.word.stem ?? '')?.length) byKey.delete(key);
  }
  return byKey;
}
