import type { Cell, Vocabulary } from '../../model.ts';
import { memo, weakMemo } from '../../maps.ts';

const name = /^\p{Script=Latin}/u;
const capitalised = /^\p{Lu}\p{Ll}[\p{Ll}\p{N}]+$/u;

/** Languages that capitalise common nouns: a capital says nothing there. */
const capitalisesNouns = /^(?:de|gsw|lb|nds)\b/i;

/**
 * Words that may be names: a capital in the midst of a sentence. That they are names shows in other languages having the
 * very same word.
 */
export function namesIn(cell: Cell): readonly string[] {
  const { vocabulary, words, sentences } = cell;
  const isName = nameTest(vocabulary);
  let names: string[] | null = null;
  for (const { firstWord, endWord } of sentences) {
    for (let index = firstWord + 1; index < endWord; index++) {
      const id = words[index] ?? 0;
      if (isName(id)) (names ??= []).push(vocabulary.word(id));
    }
  }
  return names ?? none;
}

const none: readonly string[] = [];

const nameTest = weakMemo((vocabulary: Vocabulary) => memo((word: number) => mayBeName(vocabulary, word)));

function mayBeName(vocabulary: Vocabulary, id: number): boolean {
  const word = vocabulary.word(id);
  return capitalised.test(word) && name.test(word) && !capitalisesNouns.test(vocabulary.locale);
}
