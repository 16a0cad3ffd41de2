import type { Locale } from '@eventide/catalog';
import type { Vocabulary } from '../model.ts';
import { WordTable } from './word-table.ts';

/** A vocabulary that words are still added to. */
export interface GrowingVocabulary extends Vocabulary {
  /** The number of the word between two offsets of a text; a new one where it was not met before. Counts the occurrence. */
  intern(text: string, start: number, end: number): number;
  /** Counts one more occurrence of each. */
  countAgain(words: Uint32Array): void;
}

/** An acronym is its own stem: three letters less and it is another one. */
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{1,6}$/u;

export function createVocabulary(locale: Locale, stemOf: (word: string) => string): GrowingVocabulary {
  const words = new WordTable();
  const counts: number[] = [];
  const folded: (string | undefined)[] = [];
  const stems: (string | undefined)[] = [];

  function word(id: number): string {
    return words.word(id);
  }

  function fold(id: number): string {
    return (folded[id] ??= word(id).normalize('NFC').toLocaleLowerCase(locale));
  }

  return {
    locale,
    get size() {
      return counts.length;
    },
    word,
    folded: fold,
    stem(id) {
      return (stems[id] ??= acronym.test(word(id)) ? fold(id) : stemOf(fold(id)));
    },
    count: (id) => counts[id] ?? 0,
    id: (text) => words.find(text),
    intern(text, start, end) {
      const id = words.intern(text, start, end);
      if (id < counts.length) counts[id] = (counts[id] ?? 0) + 1;
      else {
        counts.push(1);
        // Without gaps, so that arrays stay arrays.
        folded.push(undefined);
        stems.push(undefined);
      }
      return id;
    },
    countAgain(again) {
      for (const id of again) counts[id] = (counts[id] ?? 0) + 1;
    },
  };
}
