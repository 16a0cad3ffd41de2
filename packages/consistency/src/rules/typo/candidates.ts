import type { Locale } from '@eventide/catalog';
import type { Vocabulary } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';

/** A lower-cased word of a locale's prose with all its spellings. */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  readonly ids: readonly number[];
  readonly count: number;
}

const shortest = 5;
/** Names, acronyms and identifiers are spelled as their makers please. */
const ordinary = /^\p{L}[\p{Ll}\p{M}]+$/u;

/** The ordinary words of a locale, in order of first appearance. */
export function wordsOf(vocabulary: Vocabulary): Word[] {
  const byFolded = new Map<string, { ids: number[]; count: number; stem: string }>();
  for (let id = 0; id < vocabulary.size; id++) {
    const word = vocabulary.word(id);
    if (word.length < shortest || !ordinary.test(word)) continue;
    const folded = vocabulary.folded(id);
    const known = byFolded.get(folded);
    if (known === undefined)
      byFolded.set(folded, { ids: [id], count: vocabulary.count(id), stem: vocabulary.stem(id) });
    else {
      known.ids.push(id);
      known.count += vocabulary.count(id);
    }
  }
  return Array.from(byFolded, ([folded, word]) => ({ folded, ...word }));
}

/** True for a word that another language of the catalogue, or English, has: a name or a loan. */
export function isForeign(input: RuleInput, locale: Locale, word: string): boolean {
  const { language } = writingOf(locale);
  if (language !== 'en' && input.resources.knows('en', word) === true) return true;
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
  return input.locales.some((other) => {
    if (other === locale || writingOf(other).language === language) return false;
    const theirs = input.vocabulary(other);
    return theirs.id(word) !== undefined || theirs.id(capitalised) !== undefined;
  });
}
