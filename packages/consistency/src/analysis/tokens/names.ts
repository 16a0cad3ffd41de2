import type { Cell, Vocabulary } from '../../model.ts';
import { capitalisesNouns } from '../../languages.ts';
import { memo, weakMemo } from '../../maps.ts';

const name = /^\p{Script=Latin}/u;
const capitalised = /^\p{Lu}\p{Ll}[\p{Ll}\p{N}]+$/u;

/** Words that may be names: capitalised within a sentence. They are names if other languages have the very same word. */
export function namesIn(cell: Cell): readonly string[] {
  const { vocabulary, words, sentences } = cell;
  const isName = nameTest(vocabulary);
  const names: string[] = [];
  for (const { firstWord, endWord } of sentences) {
    for (const id of words.slice(firstWord + 1, endWord)) if (isName(id)) names.push(vocabulary.word(id));
  }
  return names;
}

const nameTest = weakMemo((vocabulary: Vocabulary) => memo((word: number) => mayBeName(vocabulary, word)));

function mayBeName(vocabulary: Vocabulary, id: number): boolean {
  const word = vocabulary.word(id);
  return capitalised.test(word) && name.test(word) && !capitalisesNouns(vocabulary.locale);
}
