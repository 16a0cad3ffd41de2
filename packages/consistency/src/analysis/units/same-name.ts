import { likeness } from './cognates.ts';
import type { SentencePart } from '../../rule.ts';
import { ownPart, type Unit, type Units, type UnitTable } from './units.ts';

/** Two words that begin alike and have more letters than this behind that are compounds of one first part, not forms of one word. */
const tailMax = 4;
/** Letters that a root has at least. */
const rootMin = 6;
const occurrencesMax = 8;
const acronymMax = 5;
const functionWordMax = 3;
const latin = /\p{Script=Latin}/u;

/** Forms of one word that the stemmer keeps apart (`förfrågan`, `förfrågning`). */
export function isSameWord(one: string, other: string): boolean {
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  if (Math.max(one.length, other.length) - common > tailMax) return false;
  const shorter = Math.min(one.length, other.length);
  if (common >= 4) return common >= shorter * 0.7;
  // Short words of alphabets other than Latin, which write more with fewer letters.
  return common >= 2 && shorter <= 4 && common >= shorter - 1 && !latin.test(one);
}

/** Words of one root, with little before and behind it (`зарегистрир`, `регистрац`): no two words for one thing. */
function isSameRoot(one: string, other: string): boolean {
  if (isSameWord(one, other)) return true;
  const least = Math.max(rootMin, one.length - tailMax, other.length - tailMax);
  for (let from = 0; from + least <= one.length; from++) if (other.includes(one.slice(from, from + least))) return true;
  return false;
}

/** Languages that make participles by a syllable in front of the verb, or within it: `gesperrt`, `hochgeladen`, `ingetrokken`. */
const withParticiples = /^(?:af|de|gsw|lb|nds|nl)\b/i;
const participleLikeness = 0.75;

function isParticipleOf(participle: string, word: string): boolean {
  for (let at = participle.indexOf('ge'); at >= 0; at = participle.indexOf('ge', at + 1)) {
    const without = participle.slice(0, at) + participle.slice(at + 2);
    if (without.length >= 4 && word.startsWith(without.charAt(0)) && likeness(without, word) >= participleLikeness)
      return true;
  }
  return false;
}

/** Languages that put ending behind ending: `ayrıntı`, `ayrıntılarını`. */
const agglutinating = /^(?:az|et|eu|fi|hu|ka|kk|ky|tr|uz)\b/i;
const wholeMin = 5;

function isWholeWithEndings(one: string, other: string): boolean {
  return one.length >= wholeMin && other.length >= wholeMin && (one.startsWith(other) || other.startsWith(one));
}

/** Tells forms of a word, and the acronym of what it begins, from other words: `CA` from `autorità di certificazione`. */
export function nameTest(main: Unit, units: Units, table: UnitTable): (unit: Unit) => boolean {
  const hasParticiples = withParticiples.test(units.locale);
  const hasEndings = agglutinating.test(units.locale);
  return (unit) =>
    isSameRoot(main.word, unit.word) ||
    (hasEndings && isWholeWithEndings(main.word, unit.word)) ||
    (hasParticiples && (isParticipleOf(main.word, unit.word) || isParticipleOf(unit.word, main.word))) ||
    isAcronymOf(unit, main, units, table) ||
    isAcronymOf(main, unit, units, table);
}

/** By the initials of the words, function words left out, forwards (`AC`) or backwards as English has them (`CA`). */
function isAcronymOf(
  short: Unit,
  long: Unit,
  { inAtom, locale, morphology, vocabulary }: Units,
  { atoms }: UnitTable,
): boolean {
  const acronym = short.word;
  if (acronym.length < 2 || acronym.length > acronymMax || short === long) return false;
  if (vocabulary.id(acronym.toLocaleUpperCase(locale)) === undefined) return false;
  let backwards = '';
  for (const letter of acronym) backwards = letter + backwards;
  const key = long.word;
  let seen = 0;
  let matching = 0;
  for (const atom of long.atoms.slice(0, occurrencesMax)) {
    const sentence = atoms[atom];
    const part = sentence === undefined ? undefined : ownPart(sentence, locale);
    if (part === undefined || inAtom[atom] === null) continue;
    for (let at = part.firstWord; at < part.endWord; at++) {
      const word = part.cell.words[at] ?? 0;
      if (morphology.stem(word) !== key && vocabulary.folded(word) !== key) continue;
      seen++;
      const initials = initialsAround(part, at, acronym.length);
      if (initials.includes(acronym) || initials.includes(backwards)) matching++;
    }
  }
  return matching * 2 > seen;
}

/** Initials of the words about one, function words left out, so many on either side that an acronym of it is among them. */
function initialsAround({ cell, firstWord, endWord }: SentencePart, at: number, length: number): string {
  const initial = (index: number): string => {
    const text = cell.vocabulary.folded(cell.words[index] ?? 0);
    return text.length > functionWordMax ? (text[0] ?? '') : '';
  };
  const own = cell.vocabulary.folded(cell.words[at] ?? 0)[0] ?? '';
  let before = '';
  for (let index = at - 1; index >= firstWord && before.length < length - 1; index--) before = initial(index) + before;
  let after = '';
  for (let index = at + 1; index < endWord && after.length < length - 1; index++) after += initial(index);
  return before + own + after;
}
