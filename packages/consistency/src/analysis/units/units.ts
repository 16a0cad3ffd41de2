import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { memo } from '../../maps.ts';
import type { Vocabulary } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { morphologyOf, type Morphology } from './morphology.ts';
import { stemLetters, tokensMax, wordsPerSentence } from './thresholds.ts';

/**
 * A unit of meaning of one locale: a stem, one form of a stem, or a part of compounds. Units of different locales are compared by
 * the sentences they occur in, how often, and where in them.
 */
export interface Unit {
  readonly key: string;
  /** The key's letters. */
  readonly word: string;
  /** For one form of a stem, the stem's unit. */
  readonly stem: Unit | null;
  /** Of a compound, the units of its parts. */
  readonly parts: Unit[];
  /** By the sentence's number in the unit table, ascending. */
  readonly occurrences: Map<number, Occurrence>;
  /** How often the unit occurs in all sentences. */
  total: number;
}

/** A unit in one sentence. */
interface Occurrence {
  readonly unit: Unit;
  /** How often the unit occurs in the sentence. */
  count: number;
  /** Where it occurs on average, from 0 to 1. */
  position: number;
}

/** One locale's content words as units. */
export interface Units {
  readonly locale: Locale;
  readonly vocabulary: Vocabulary;
  readonly morphology: Morphology;
  readonly all: readonly Unit[];
  /** By the sentence's number, the units in it; null where the locale lacks the sentence. */
  readonly inSentence: readonly (readonly Occurrence[] | null)[];
  /** The units of any word of the locale: its stem, its form, its parts. */
  readonly ofWord: (word: number) => readonly Unit[];
}

/**
 * Prose sentences of the catalogue in source order (evenly spaced ones of a large catalogue) and each locale's units in them.
 * Locales without a stemmer are left out: their inflected forms would pass for different words.
 */
export interface UnitTable {
  readonly sentences: readonly AlignedSentence[];
  readonly byLocale: ReadonlyMap<Locale, Units>;
}

export function unitTable(input: RuleInput): UnitTable {
  if (input.whole !== null) return tableWithout(input, input.whole.analyse(unitTable));
  const sentences = sampled(input);
  const byLocale = new Map<Locale, Units>();
  for (const locale of input.locales) {
    if (input.resources.hasStemmer(locale)) byLocale.set(locale, unitsOf(input, locale, sentences));
  }
  return { sentences, byLocale };
}

/** The units of a locale are its own: they are the same whatever other locales there are. */
function tableWithout({ locales }: RuleInput, { sentences, byLocale }: UnitTable): UnitTable {
  const isKept = ([locale]: readonly [Locale, unknown]): boolean => locales.includes(locale);
  return {
    sentences: sentences.map((sentence) => ({ ...sentence, parts: new Map([...sentence.parts].filter(isKept)) })),
    byLocale: new Map([...byLocale].filter(isKept)),
  };
}

function sampled(input: RuleInput): AlignedSentence[] {
  const rows = input.rowsOf('prose');
  const most = Math.ceil(tokensMax / wordsPerSentence / Math.max(1, input.locales.length));
  const step = Math.max(1, Math.ceil(rows.length / most));
  const sentences: AlignedSentence[] = [];
  for (const row of rows.filter((_, at) => at % step === 0)) {
    if (sentences.length >= most) break;
    sentences.push(...input.sentences(row));
  }
  return sentences;
}

/** A locale's own sentence; not one in which it says what others say in several. */
export function ownPart({ parts }: AlignedSentence, locale: Locale): SentencePart | undefined {
  const part = parts.get(locale);
  return part === undefined || part.shared ? undefined : part;
}

/** A locale's own part of the sentence with a number; undefined where it has none. */
export function partOf({ sentences }: UnitTable, number: number, locale: Locale): SentencePart | undefined {
  return ownPart(sentenceOf(sentences, number), locale);
}

/** The sentence with a number. Throws a RangeError where the table has no such sentence. */
export function sentenceOf(sentences: readonly AlignedSentence[], number: number): AlignedSentence {
  const sentence = sentences[number];
  if (sentence === undefined)
    throw new RangeError(`The unit table has ${sentences.length} sentences, no number ${number}`);
  return sentence;
}

function unitsOf(input: RuleInput, locale: Locale, sentences: readonly AlignedSentence[]): Units {
  const vocabulary = input.vocabulary(locale);
  const parts = sentences.map((sentence) => ownPart(sentence, locale) ?? null);
  const isContent = contentTest(vocabulary);
  const content = new Set<number>();
  for (const part of parts) for (const word of wordsOf(part)) if (isContent(word)) content.add(word);
  const morphology = morphologyOf(vocabulary, [...content], (word) => input.resources.stem(locale, word));
  const { all, ofWord } = unitsOfWords(vocabulary, morphology, content, isContent);
  const inSentence = parts.map((part, number) => (part === null ? null : occurrencesIn(part, number, ofWord)));
  return { locale, vocabulary, morphology, all, inSentence, ofWord };
}

function wordsOf(part: SentencePart | null): readonly number[] {
  return part === null ? [] : part.cell.words.slice(part.firstWord, part.endWord);
}

/** Makes the units of words when they are first asked for. `content` are the words whose forms are known. */
function unitsOfWords(
  vocabulary: Vocabulary,
  morphology: Morphology,
  content: ReadonlySet<number>,
  isContent: (word: number) => boolean,
): Pick<Units, 'all' | 'ofWord'> {
  const forms = new Map<string, Set<string>>();
  for (const word of content) {
    const stem = morphology.stem(word);
    const ofStem = forms.get(stem);
    if (ofStem === undefined) forms.set(stem, new Set([vocabulary.folded(word)]));
    else ofStem.add(vocabulary.folded(word));
  }
  const all: Unit[] = [];
  const byKey = new Map<string, Unit>();
  function unit(key: string, stem: Unit | null = null): Unit {
    let known = byKey.get(key);
    if (known === undefined) {
      known = { key, word: key.replace('=', ''), stem, parts: [], occurrences: new Map(), total: 0 };
      byKey.set(key, known);
      all.push(known);
    }
    return known;
  }
  const ofWord = memo((word: number): readonly Unit[] => {
    if (!isContent(word)) return [];
    const key = morphology.stem(word);
    if (key.length < stemLetters && letters.test(vocabulary.word(word))) return [];
    const stem = unit(key);
    const units = [stem];
    if ((forms.get(key)?.size ?? 0) > 1) units.push(unit(`=${vocabulary.folded(word)}`, stem));
    for (const part of morphology.parts(word)) {
      const partUnit = unit(part);
      if (units.includes(partUnit)) continue;
      units.push(partUnit);
      if (!stem.parts.includes(partUnit)) stem.parts.push(partUnit);
    }
    return units;
  });
  return { all, ofWord };
}

/** Enters the units of a sentence, in the order they first occur. */
function occurrencesIn(
  { cell, firstWord, endWord }: SentencePart,
  number: number,
  ofWord: (word: number) => readonly Unit[],
): Occurrence[] {
  const here: Occurrence[] = [];
  for (let at = firstWord; at < endWord; at++) {
    const position = (at - firstWord + 0.5) / Math.max(1, endWord - firstWord);
    for (const unit of ofWord(wordAt(cell, at))) {
      unit.total++;
      const known = unit.occurrences.get(number);
      if (known === undefined) {
        const occurrence = { unit, count: 1, position };
        unit.occurrences.set(number, occurrence);
        here.push(occurrence);
      } else {
        known.position = (known.position * known.count + position) / (known.count + 1);
        known.count++;
      }
    }
  }
  return here;
}

/** How often a unit occurs in the sentence with a number. */
export function countIn(unit: Unit, number: number): number {
  return unit.occurrences.get(number)?.count ?? 0;
}

const ideographs = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30FC]{2,}$/u;
const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,6}s?$/u;
const letters = /^[\p{L}\p{M}]{4,}$|^[\p{Script=Cyrillic}\p{Script=Greek}]{3,}$/u;
const shortWord = /^[^]{2,3}$/;
const kana = /^\p{Script=Hiragana}+$/u;

/**
 * Words that can be terms. Short words of alphabetic scripts are mostly function words, unless the page has them as acronyms too
 * (`id` beside `ID`); so are words of Hiragana alone.
 */
function contentTest(vocabulary: Vocabulary): (word: number) => boolean {
  return (id) => {
    const word = vocabulary.word(id);
    if (ideographs.test(word) || acronym.test(word)) return true;
    if (letters.test(word)) return !kana.test(word);
    const upper = word.toUpperCase();
    return shortWord.test(word) && vocabulary.id(upper) !== undefined && acronym.test(upper);
  };
}
