import type { Locale } from '@eventide/catalog';
import type { Cell, Vocabulary } from '../../model.ts';
import { memo, weakMemo } from '../../maps.ts';
import { languageOf } from '../../languages.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import type { Gap, Gaps } from './gaps.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';

const loanMin = 0.75;
const rootLetters = 6;

/** A name that another language keeps as it is in the same sentence, though elsewhere both translate it. */
export function isSharedName({ sentence, part }: Gap, name: string): boolean {
  if (name.length < 5 || !/^\p{Lu}/u.test(name)) return false;
  for (const [locale, { cell, firstWord, endWord }] of sentence.parts) {
    if (languageOf(locale) === languageOf(part.cell.locale)) continue;
    const id = cell.vocabulary.id(name);
    if (id === undefined) continue;
    const at = cell.words.indexOf(id, firstWord);
    if (at >= 0 && at < endWord) return true;
  }
  return false;
}

/** A concept too rare to be sure of by where it stands, but called alike in several locales. */
export function isCognateTerm({ renderings }: WitnessedConcept, locale: Locale): boolean {
  const own = bareLetters(renderings.get(locale)?.main.word ?? '');
  let alike = 0;
  for (const [other, { main }] of renderings) {
    if (other !== locale && likeness(bareLetters(main.word), own) >= loanMin) alike++;
  }
  return own.length > 4 && alike >= 2;
}

/** A word that another locale uses for the concept too, where its own usual word is missing. */
export function isLoan(gaps: Gaps, { part }: Gap, index: number, word: number): boolean {
  const { locale, vocabulary } = part.cell;
  const concept = gaps.witnessed[index];
  if (concept === undefined || vocabulary.folded(word).length < 5) return false;
  const said = gaps.lexiconOf(locale).ofWord(word);
  if (said.some((other) => gaps.witnessed[other]?.isTerm === true)) return false;
  // The first part of the usual word, by itself: `registret` beside `registreringsplats`.
  const usual = concept.renderings.get(locale)?.main.word ?? '';
  if (usual.includes(vocabulary.folded(word).slice(0, rootLetters))) return false;
  if (looksLikeOthers(concept, part.cell, word)) return true;
  const elsewhere = wordsInGaps(gaps)(index).get(lettersIn(vocabulary)(word));
  if (elsewhere === undefined) return false;
  for (const other of elsewhere) if (languageOf(other) !== languageOf(locale)) return true;
  return false;
}

/** A word as bare letters: asked for by every concept that is missing beside it. */
const lettersIn = weakMemo((vocabulary: Vocabulary) => memo((word: number) => bareLetters(vocabulary.folded(word))));

/** The words of the sentences in which a concept is missing, as bare letters, with the locales that have them there. */
const wordsInGaps = weakMemo((gaps: Gaps) => memo((index: number) => findWordsInGaps(gaps, index)));

function findWordsInGaps(gaps: Gaps, index: number): ReadonlyMap<string, ReadonlySet<Locale>> {
  const words = new Map<string, Set<Locale>>();
  for (const [locale, missing] of gaps.of.get(index) ?? []) {
    for (const { count, part } of missing) {
      if (count > 0) continue;
      const { cell, firstWord, endWord } = part;
      for (let at = firstWord; at < endWord; at++) {
        const letters = lettersIn(cell.vocabulary)(cell.words[at] ?? 0);
        const locales = words.get(letters);
        if (locales === undefined) words.set(letters, new Set([locale]));
        else locales.add(locale);
      }
    }
  }
  return words;
}

/** Like another language's word for the concept. */
export function looksLikeOthers(concept: WitnessedConcept, { vocabulary }: Cell, word: number): boolean {
  return lookAlikes(concept)(vocabulary)(word);
}

/** By concept, vocabulary and word: the same word is asked about in many sentences. */
const lookAlikes = weakMemo((concept: WitnessedConcept) =>
  weakMemo((vocabulary: Vocabulary) =>
    memo((word: number) => isLikeOthers(concept, vocabulary.locale, lettersIn(vocabulary)(word))),
  ),
);

function isLikeOthers(concept: WitnessedConcept, locale: Locale, letters: string): boolean {
  if (letters.length < 5) return false;
  for (const [theirs, languages] of wordsByLetters(concept)) {
    if (languages.size === 1 && languages.has(languageOf(locale))) continue;
    // No longer common subsequence than the shorter word.
    const most = Math.min(letters.length, theirs.length) / Math.max(letters.length, theirs.length);
    if (most >= loanMin && likeness(letters, theirs) >= loanMin) return true;
  }
  return false;
}

/** The main words of a concept as bare letters, with the languages that have them: regions of a language mostly have the same. */
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
