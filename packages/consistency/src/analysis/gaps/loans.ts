import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { memo, weakMemo } from '../../maps.ts';
import type { Vocabulary } from '../../model.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import type { Case } from './case.ts';
import type { Gap, Gaps } from './gaps.ts';
import { cognatesMin, loanLetters, loanLikeness, shortFormLetters } from './thresholds.ts';

/** A name that another language keeps as it is in the same sentence, though elsewhere both translate it. */
export function isSharedName({ sentence, part }: Gap, name: string): boolean {
  if (name.length < loanLetters || !/^\p{Lu}/u.test(name)) return false;
  for (const [locale, { cell, firstWord, endWord }] of sentence.parts) {
    if (languageOf(locale) === languageOf(part.cell.locale)) continue;
    const id = cell.vocabulary.id(name);
    if (id === undefined) continue;
    const at = cell.words.indexOf(id, firstWord);
    if (at >= 0 && at < endWord) return true;
  }
  return false;
}

/** A concept too rare to be sure of by its sentences, but with similar words in several locales. */
export function isCognateTerm({ renderings }: WitnessedConcept, locale: Locale): boolean {
  const own = bareLetters(renderings.get(locale)?.main.word ?? '');
  let alike = 0;
  for (const [other, { main }] of renderings) {
    if (other !== locale && likeness(bareLetters(main.word), own) >= loanLikeness) alike++;
  }
  return own.length >= loanLetters && alike >= cognatesMin;
}

/** A word that another locale uses for the concept too, where its own usual word is missing. */
export function isLoan({ gaps, concept, lexicon, renderings }: Case, { part }: Gap, word: number): boolean {
  const { locale, vocabulary } = part.cell;
  const folded = vocabulary.folded(word);
  if (folded.length < loanLetters || lexicon.termsOf(word).length > 0) return false;
  // The first part of the usual word, by itself: `registret` beside `registreringsplats`.
  if (renderings?.main.word.includes(folded.slice(0, shortFormLetters)) === true) return false;
  if (looksLikeOthers(concept)(vocabulary)(word)) return true;
  const elsewhere = wordsInGaps(gaps)(concept).get(lettersIn(vocabulary)(word)) ?? [];
  return [...elsewhere].some((other) => languageOf(other) !== languageOf(locale));
}

/** A word as bare letters: asked for by every concept that is missing beside it. */
const lettersIn = weakMemo((vocabulary: Vocabulary) => memo((word: number) => bareLetters(vocabulary.folded(word))));

/** The words of the sentences in which a concept is missing, as bare letters, with the locales that have them there. */
const wordsInGaps = weakMemo((gaps: Gaps) => memo((concept: WitnessedConcept) => findWordsInGaps(gaps, concept)));

function findWordsInGaps(gaps: Gaps, concept: WitnessedConcept): ReadonlyMap<string, ReadonlySet<Locale>> {
  const words = new Map<string, Set<Locale>>();
  for (const locale of gaps.localesOf(concept)) {
    for (const { count, part } of gaps.of(concept, locale)) {
      if (count > 0) continue;
      for (let at = part.firstWord; at < part.endWord; at++) {
        const letters = lettersIn(part.cell.vocabulary)(wordAt(part.cell, at));
        const locales = words.get(letters);
        if (locales === undefined) words.set(letters, new Set([locale]));
        else locales.add(locale);
      }
    }
  }
  return words;
}

/** By concept, vocabulary and word, whether the word looks like another language's word for the concept. */
export const looksLikeOthers = weakMemo((concept: WitnessedConcept) =>
  weakMemo((vocabulary: Vocabulary) =>
    memo((word: number) => isLikeOthers(concept, vocabulary.locale, lettersIn(vocabulary)(word))),
  ),
);

function isLikeOthers(concept: WitnessedConcept, locale: Locale, letters: string): boolean {
  if (letters.length < loanLetters) return false;
  for (const [theirs, languages] of wordsByLetters(concept)) {
    if (languages.size === 1 && languages.has(languageOf(locale))) continue;
    // A common subsequence is not longer than the shorter word.
    const most = Math.min(letters.length, theirs.length) / Math.max(letters.length, theirs.length);
    if (most >= loanLikeness && likeness(letters, theirs) >= loanLikeness) return true;
  }
  return false;
}

/** The main words of a concept as bare letters, with the languages that have them. */
const wordsByLetters = weakMemo(({ renderings }: WitnessedConcept): ReadonlyMap<string, ReadonlySet<string>> => {
  const words = new Map<string, Set<string>>();
  for (const [locale, { main }] of renderings) {
    const letters = bareLetters(main.word);
    const languages = words.get(letters);
    if (languages === undefined) words.set(letters, new Set([languageOf(locale)]));
    else languages.add(languageOf(locale));
  }
  return words;
});
