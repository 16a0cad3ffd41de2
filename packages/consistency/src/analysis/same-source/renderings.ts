import type { Locale, Span } from '@eventide/catalog';
import type { Vocabulary } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { languageOf } from '../languages.ts';
import { KeyTable } from './key-table.ts';

/** How every locale words every sentence, as numbers: equal numbers within a locale are equal words. */
export interface Wordings {
  readonly sentences: readonly AlignedSentence[];
  readonly locales: readonly Locale[];
  /** By locale's index, the number of its language. */
  readonly languages: readonly number[];
  /** By locale's index, then sentence: what the locale made of it. */
  readonly parts: readonly (readonly (SentencePart | undefined)[])[];
  /** By locale's index, then sentence: the wording, or -1 where the locale lacks the sentence. */
  readonly of: readonly Int32Array[];
  /** By locale's index, then wording: the sentences so worded, ascending. Only wordings that occur twice are kept. */
  readonly repeated: readonly ReadonlyMap<number, readonly number[]>[];
  /** By locale's index. */
  readonly folds: readonly Folds[];
}

const wordsMin = 2;

/** A locale's words in lower case as numbers: capitals and punctuation are other rules' concern. Numerals are alike. */
export class Folds {
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Map<string, number>();
  /** By word, from 1; 0 where it was not asked for yet. */
  readonly #ofWord: Int32Array;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#ofWord = new Int32Array(vocabulary.size);
  }

  of(word: number): number {
    let fold = this.#ofWord[word] ?? 0;
    if (fold === 0) this.#ofWord[word] = fold = this.#number(this.#vocabulary.folded(word));
    return fold;
  }

  /** A key of a run of words: equal for equal runs, and different for different ones but for chance. */
  key({ cell }: SentencePart, from: number, to: number): number {
    let low = 0;
    let high = 0;
    for (let at = from; at < to; at++) {
      const fold = this.of(cell.words[at] ?? 0);
      low = (Math.imul(low, 31) + Math.imul(fold, 0x9e3779b1)) | 0;
      high = (Math.imul(high, 37) + Math.imul(fold, 0x85ebca6b)) | 0;
    }
    return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
  }

  #number(folded: string): number {
    const first = folded.charCodeAt(0);
    if (first >= 48 && first <= 57) return 1;
    let number = this.#numbers.get(folded);
    if (number === undefined) this.#numbers.set(folded, (number = this.#numbers.size + 2));
    return number;
  }
}

export function wordingsOf(input: RuleInput): Wordings {
  const sentences = input.rowsOf('prose').flatMap((row) => input.sentences(row));
  const { locales } = input;
  const names = [...new Set(locales.map(languageOf))];
  const parts = partsByLocale(sentences, locales);
  const of: Int32Array[] = [];
  const repeated: ReadonlyMap<number, readonly number[]>[] = [];
  const folds: Folds[] = [];
  locales.forEach((locale, at) => {
    const own = new Folds(input.vocabulary(locale));
    const known = new KeyTable(sentences.length);
    const firsts = new Int32Array(sentences.length);
    const wordings = new Int32Array(sentences.length).fill(-1);
    const members = new Map<number, number[]>();
    (parts[at] ?? []).forEach((part, index) => {
      if (part === undefined || part.shared || part.endWord - part.firstWord < wordsMin) return;
      const before = known.size;
      const wording = known.numberOf(own.key(part, part.firstWord, part.endWord));
      wordings[index] = wording;
      if (wording === before) {
        firsts[wording] = index;
        return;
      }
      const others = members.get(wording);
      if (others === undefined) members.set(wording, [firsts[wording] ?? 0, index]);
      else others.push(index);
    });
    of.push(wordings);
    repeated.push(members);
    folds.push(own);
  });
  const languages = locales.map((locale) => names.indexOf(languageOf(locale)));
  return { sentences, locales, languages, parts, of, repeated, folds };
}

function partsByLocale(
  sentences: readonly AlignedSentence[],
  locales: readonly Locale[],
): (SentencePart | undefined)[][] {
  const places = new Map(locales.map((locale, at) => [locale, at]));
  const parts = locales.map(() => new Array<SentencePart | undefined>(sentences.length).fill(undefined));
  sentences.forEach((sentence, index) => {
    for (const [locale, part] of sentence.parts) {
      const own = parts[places.get(locale) ?? -1];
      if (own !== undefined) own[index] = part;
    }
  });
  return parts;
}

/** Where two runs of words differ: from the first unlike word to the last, in each. */
export interface Difference {
  readonly own: readonly [from: number, to: number];
  readonly other: readonly [from: number, to: number];
}

/** The run of words between what two sentences begin with alike and what they end with alike. */
export function differenceOf(own: SentencePart, other: SentencePart): Difference {
  const length = Math.min(own.endWord - own.firstWord, other.endWord - other.firstWord);
  let before = 0;
  while (before < length && sameWord(own, own.firstWord + before, other, other.firstWord + before)) before++;
  let after = 0;
  while (after < length - before && sameWord(own, own.endWord - 1 - after, other, other.endWord - 1 - after)) after++;
  return {
    own: [own.firstWord + before, own.endWord - after],
    other: [other.firstWord + before, other.endWord - after],
  };
}

function sameWord(one: SentencePart, at: number, other: SentencePart, otherAt: number): boolean {
  const own = one.cell.vocabulary;
  return own.folded(one.cell.words[at] ?? 0) === own.folded(other.cell.words[otherAt] ?? 0);
}

/** The text of a run of words; an empty run stands for the place between its neighbours. */
export function spanOfWords({ cell, span }: SentencePart, [from, to]: readonly [number, number]): Span {
  if (from < to) return { start: cell.wordStarts[from] ?? span.start, end: cell.wordEnds[to - 1] ?? span.end };
  const start = from > 0 ? (cell.wordEnds[from - 1] ?? span.start) : span.start;
  return { start, end: start };
}

/** How often words stand in the locale's texts, on average. */
export function commonness({ cell }: SentencePart, [from, to]: readonly [number, number]): number {
  let total = 0;
  for (let at = from; at < to; at++) total += cell.vocabulary.count(cell.words[at] ?? 0);
  return total / Math.max(1, to - from);
}
