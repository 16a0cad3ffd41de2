import type { Locale } from '@eventide/catalog';
import type { Vocabulary } from '../model.ts';

/** A vocabulary that words are still added to. */
export interface GrowingVocabulary extends Vocabulary {
  /** The word's number; a new one where the word was not met before. Counts the occurrence. */
  intern(word: string): number;
}

/** An acronym is its own stem: three letters less and it is another one. */
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{1,6}$/u;

export function createVocabulary(locale: Locale, stemOf: (word: string) => string): GrowingVocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const folded: (string | undefined)[] = [];
  const stems: (string | undefined)[] = [];

  function word(id: number): string {
    return words[id] ?? '';
  }

  function fold(id: number): string {
    return (folded[id] ??= word(id).normalize('NFC').toLocaleLowerCase(locale));
  }

  return {
    locale,
    get size() {
      return words.length;
    },
    word,
    folded: fold,
    stem(id) {
      return (stems[id] ??= acronym.test(word(id)) ? fold(id) : stemOf(fold(id)));
    },
    count: (id) => counts[id] ?? 0,
    id: (text) => ids.get(text),
    intern(text) {
      const known = ids.get(text);
      if (known !== undefined) {
        counts[known] = (counts[known] ?? 0) + 1;
        return known;
      }
      const id = words.length;
      ids.set(text, id);
      words.push(text);
      counts.push(1);
      // Without gaps, so that arrays stay arrays.
      folded.push(undefined);
      stems.push(undefined);
      return id;
    },
  };
}
