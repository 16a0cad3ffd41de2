import type { Locale } from '@eventide/catalog';
import { memo } from '../maps.ts';
import type { Vocabulary } from '../model.ts';

/** A vocabulary that words are still added to. */
export interface GrowingVocabulary extends Vocabulary {
  /** The number of a word, which is added if it is new. Counts the occurrence. */
  add(word: string): number;
  /** Counts one more occurrence of each word. */
  countAgain(words: readonly number[]): void;
}

/** An acronym is its own stem: without its last letters it is another acronym. */
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{1,6}$/u;
/** The plural of an acronym (`IDs`) is the acronym. */
const acronyms = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,6}s$/u;

export function createVocabulary(locale: Locale, stemOf: (word: string) => string): GrowingVocabulary {
  const ids = new Map<string, number>();
  const entries: { readonly word: string; readonly folded: string; count: number }[] = [];

  function entry(id: number): (typeof entries)[number] {
    const found = entries[id];
    if (found === undefined)
      throw new RangeError(`${locale} has ${entries.length} words, so none has the number ${id}`);
    return found;
  }

  return {
    locale,
    get size() {
      return entries.length;
    },
    word: (id) => entry(id).word,
    folded: (id) => entry(id).folded,
    stem: memo((id) => {
      const { word, folded } = entry(id);
      if (acronyms.test(word)) return folded.slice(0, -1);
      return acronym.test(word) ? folded : stemOf(folded);
    }),
    count: (id) => entry(id).count,
    id: (word) => ids.get(word),
    add(word) {
      const known = ids.get(word);
      if (known !== undefined) {
        entry(known).count++;
        return known;
      }
      const id = entries.length;
      ids.set(word, id);
      entries.push({ word, folded: word.normalize('NFC').toLocaleLowerCase(locale), count: 1 });
      return id;
    },
    countAgain(words) {
      for (const id of words) entry(id).count++;
    },
  };
}
