import { foldedAt, wordAt } from '../../corpus/cell-words.ts';
import type { SentencePart } from '../../rule.ts';
import { likeness } from './cognates.ts';
import {
  acronymLettersMax,
  acronymSentences,
  agglutinatedLetters,
  functionWordLetters,
  headLetters,
  headShare,
  participleLikeness,
  partLetters,
  rootLetters,
  shortHeadLetters,
  shortWordLetters,
  tailLettersMax,
} from './thresholds.ts';
import { partOf, type Unit, type Units, type UnitTable } from './units.ts';

const latin = /\p{Script=Latin}/u;

/** Forms of one word that the stemmer keeps apart (`förfrågan`, `förfrågning`). */
export function isSameWord(one: string, other: string): boolean {
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  if (Math.max(one.length, other.length) - common > tailLettersMax) return false;
  const shorter = Math.min(one.length, other.length);
  if (common >= headLetters) return common >= shorter * headShare;
  return common >= shortHeadLetters && shorter <= shortWordLetters && common >= shorter - 1 && !latin.test(one);
}

/** Words of one root, with little before and after it (`зарегистрир`, `регистрац`): not two terms. */
function isSameRoot(one: string, other: string): boolean {
  if (isSameWord(one, other)) return true;
  const least = Math.max(rootLetters, one.length - tailLettersMax, other.length - tailLettersMax);
  for (let from = 0; from + least <= one.length; from++) if (other.includes(one.slice(from, from + least))) return true;
  return false;
}

/** Languages that make participles with a syllable before the verb, or within it: `gesperrt`, `hochgeladen`, `ingetrokken`. */
const withParticiples = /^(?:af|de|gsw|lb|nds|nl)\b/i;

/** Dutch writes one vowel twice or once, as the syllable asks, and its stemmer follows: `gemaakt`, `mak`. */
function withSingleVowels(word: string): string {
  return word.replace(/([aeou])\1/g, '$1');
}

function isParticipleOf(participle: string, word: string): boolean {
  for (let at = participle.indexOf('ge'); at >= 0; at = participle.indexOf('ge', at + 1)) {
    const without = participle.slice(0, at) + participle.slice(at + 2);
    if (
      without.length >= headLetters &&
      word.startsWith(without.charAt(0)) &&
      likeness(withSingleVowels(without), withSingleVowels(word)) >= participleLikeness
    )
      return true;
  }
  return false;
}

/** Languages whose stemmers leave the endings of infinitives and participles: `ověřit`, `ověřen`. */
const withVerbEndings = /^(?:bs|cs|hr|pl|sk|sl|sr)\b/i;
const verbEnding = /(?:it|ít|at|át|et|ět|en|ěn|án|an|il|al|el|ěl)$/u;

function isSameVerb(one: string, other: string): boolean {
  const root = one.replace(verbEnding, '');
  return root.length >= headLetters && root.length < one.length && root === other.replace(verbEnding, '');
}

/** Languages that add ending to ending: `ayrıntı`, `ayrıntılarını`. Endings say what prepositions say elsewhere. */
export const agglutinating = /^(?:az|et|eu|fi|hu|ka|kk|ky|tr|uz)\b/i;

function isWholeWithEndings(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter >= agglutinatedLetters && (one.startsWith(other) || other.startsWith(one));
}

/** Tells forms of a word, and the acronym of a name with the word in it, from other words: `CA` of `autorità di certificazione`. */
export function nameTest(main: Unit, units: Units, table: UnitTable): (unit: Unit) => boolean {
  const hasParticiples = withParticiples.test(units.locale);
  const hasEndings = agglutinating.test(units.locale);
  const hasVerbEndings = withVerbEndings.test(units.locale);
  return (unit) =>
    isSameRoot(main.word, unit.word) ||
    isHeadOf(main, unit, hasEndings) ||
    (hasVerbEndings && isSameVerb(main.word, unit.word)) ||
    (hasEndings && isWholeWithEndings(main.word, unit.word)) ||
    (hasParticiples && (isParticipleOf(main.word, unit.word) || isParticipleOf(unit.word, main.word))) ||
    isAcronymOf(unit, main, units, table) ||
    isAcronymOf(main, unit, units, table);
}

/**
 * A compound is a kind of what its last part says: `tapahtumatunnukset` are `tunnukset`, which is a form of `tunnus`. Of few compounds
 * on a page the parts are not known; then the letters tell, in languages that add endings and compounds alike.
 */
function isHeadOf({ word }: Unit, { word: compound, parts }: Unit, hasEndings: boolean): boolean {
  const head = parts.at(-1);
  if (head !== undefined) return isSameWord(word, head.word);
  if (!hasEndings || word.length < agglutinatedLetters) return false;
  const at = compound.lastIndexOf(word.slice(0, Math.ceil(word.length * headShare)));
  return at >= partLetters && isSameWord(word, compound.slice(at));
}

/** By the initials of the words, function words left out, forwards (`AC`) or backwards as English has them (`CA`). */
function isAcronymOf(short: Unit, long: Unit, { locale, morphology, vocabulary }: Units, table: UnitTable): boolean {
  const acronym = short.word;
  if (acronym.length < 2 || acronym.length > acronymLettersMax || short === long) return false;
  if (vocabulary.id(acronym.toLocaleUpperCase(locale)) === undefined) return false;
  let backwards = '';
  for (const letter of acronym) backwards = letter + backwards;
  let seen = 0;
  let matching = 0;
  for (const number of [...long.occurrences.keys()].slice(0, acronymSentences)) {
    const part = partOf(table, number, locale);
    if (part === undefined) continue;
    for (let at = part.firstWord; at < part.endWord; at++) {
      const word = wordAt(part.cell, at);
      if (morphology.stem(word) !== long.word && vocabulary.folded(word) !== long.word) continue;
      seen++;
      const initials = initialsAround(part, at, acronym.length);
      if (initials.includes(acronym) || initials.includes(backwards)) matching++;
    }
  }
  return matching * 2 > seen;
}

/** Initials of the words around one, function words left out; as many on either side as an acronym of it can have. */
function initialsAround({ cell, firstWord, endWord }: SentencePart, at: number, length: number): string {
  const initial = (index: number): string => {
    const text = foldedAt(cell, index);
    return text.length > functionWordLetters ? text.charAt(0) : '';
  };
  let before = '';
  for (let index = at - 1; index >= firstWord && before.length < length - 1; index--) before = initial(index) + before;
  let after = '';
  for (let index = at + 1; index < endWord && after.length < length - 1; index++) after += initial(index);
  return before + foldedAt(cell, at).charAt(0) + after;
}
