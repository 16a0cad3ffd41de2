import type { Genders } from '../../language/language.ts';
import type { Vocabulary } from '../../model.ts';

const masculineDeterminer = 1;
const feminineDeterminer = 2;
const masculineNoun = 4;
const feminineNoun = 8;
const shortestNoun = 6;

/** The possible classes of each word of a locale, as bits, computed once per word. */
export function classesOf(vocabulary: Vocabulary, { masculine, feminine, determiners }: Genders): Uint8Array {
  const masculines = new Set(determiners.map(([word]) => word));
  const feminines = new Set(determiners.map(([, word]) => word));
  const classes = new Uint8Array(vocabulary.size);
  for (let id = 0; id < vocabulary.size; id++) {
    const word = vocabulary.folded(id);
    let bits = 0;
    if (masculines.has(word)) bits |= masculineDeterminer;
    if (feminines.has(word)) bits |= feminineDeterminer;
    if (word.length >= shortestNoun) {
      const isMasculine = masculine.test(word);
      const isFeminine = feminine.test(word);
      if (isMasculine && !isFeminine) bits |= masculineNoun;
      if (isFeminine && !isMasculine) bits |= feminineNoun;
    }
    classes[id] = bits;
  }
  return classes;
}

/** True where a determiner of one gender stands before a noun of the other. */
export function disagree(determiner: number, noun: number): boolean {
  return (
    ((determiner & masculineDeterminer) !== 0 && (noun & feminineNoun) !== 0) ||
    ((determiner & feminineDeterminer) !== 0 && (noun & masculineNoun) !== 0)
  );
}
