import type { Cell, Vocabulary } from '../model.ts';

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
  let names: string[] | null = null;
  for (const { firstWord, endWord } of sentences) {
    for (let index = firstWord + 1; index < endWord; index++) {
      const id = words[index] ?? 0;
      if (mayBeName(vocabulary, id)) (names ??= []).push(vocabulary.word(id));
    }
  }
  return names ?? none;
}

const none: readonly string[] = [];

/** By vocabulary and word: 0 unasked, 1 no, 2 yes. Each distinct word is looked at once. */
const verdicts = new WeakMap<Vocabulary, Uint8Array>();

function mayBeName(vocabulary: Vocabulary, id: number): boolean {
  let known = verdicts.get(vocabulary);
  if (known === undefined) {
    known = new Uint8Array(vocabulary.size);
    verdicts.set(vocabulary, known);
  }
  let verdict = known[id] ?? 0;
  if (verdict === 0) {
    const word = vocabulary.word(id);
    verdict = capitalised.test(word) && name.test(word) && !capitalisesNouns.test(vocabulary.locale) ? 2 : 1;
    known[id] = verdict;
  }
  return verdict === 2;
}
