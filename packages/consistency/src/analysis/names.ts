import type { Cell } from '../model.ts';

const name = /^\p{Script=Latin}/u;
const capitalised = /^\p{Lu}\p{Ll}[\p{Ll}\p{N}]+$/u;

/** Languages that capitalise common nouns: a capital says nothing there. */
const capitalisesNouns = /^(?:de|gsw|lb|nds)\b/i;

/**
 * Words that may be names: a capital in the midst of a sentence. That they are names shows in other languages having the
 * very same word.
 */
export function namesIn(cell: Cell): string[] {
  if (capitalisesNouns.test(cell.locale)) return [];
  const { vocabulary, words, sentences } = cell;
  const names: string[] = [];
  for (const { firstWord, endWord } of sentences) {
    for (let index = firstWord + 1; index < endWord; index++) {
      const word = vocabulary.word(words[index] ?? 0);
      if (capitalised.test(word) && name.test(word)) names.push(word);
    }
  }
  return names;
}
