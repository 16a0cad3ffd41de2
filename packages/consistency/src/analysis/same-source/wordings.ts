import type { Locale, Span } from '@eventide/catalog';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { FoldedSentences, Folds } from './folded.ts';
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
  readonly folded: readonly FoldedSentences[];
}

const wordsMin = 2;

export function wordingsOf(input: RuleInput): Wordings {
  const sentences = input.rowsOf('prose').flatMap((row) => input.sentences(row));
  const { locales } = input;
  const names = [...new Set(locales.map(languageOf))];
  const parts = partsByLocale(sentences, locales);
  const of: Int32Array[] = [];
  const repeated: ReadonlyMap<number, readonly number[]>[] = [];
  const folded: FoldedSentences[] = [];
  locales.forEach((locale, at) => {
    const own = new FoldedSentences(parts[at] ?? [], new Folds(input.vocabulary(locale)));
    const known = new KeyTable(sentences.length);
    const firsts = new Int32Array(sentences.length);
    const wordings = new Int32Array(sentences.length).fill(-1);
    const members = new Map<number, number[]>();
    for (let index = 0; index < sentences.length; index++) {
      const start = own.starts[index] ?? -1;
      const end = own.ends[index] ?? -1;
      if (start < 0 || end - start < wordsMin) continue;
      const before = known.size;
      const wording = known.numberOf(own.key(start, end));
      wordings[index] = wording;
      if (wording === before) {
        firsts[wording] = index;
        continue;
      }
      const others = members.get(wording);
      if (others === undefined) members.set(wording, [firsts[wording] ?? 0, index]);
      else others.push(index);
    }
    of.push(wordings);
    repeated.push(members);
    folded.push(own);
  });
  const languages = locales.map((locale) => names.indexOf(languageOf(locale)));
  return { sentences, locales, languages, parts, of, repeated, folded };
}

function partsByLocale(
  sentences: readonly AlignedSentence[],
  locales: readonly Locale[],
): (SentencePart | undefined)[][] {
  const places = new Map(locales.map((locale, at) => [locale, at]));
  const parts = locales.map(() => new Array<SentencePart | undefined>(sentences.length).fill(undefined));
  sentences.forEach((sentence, index) => {
    for (const part of sentence.parts.values()) {
      const own = parts[places.get(part.cell.locale) ?? -1];
      if (own !== undefined) own[index] = part;
    }
  });
  return parts;
}

/** What a locale made of two sentences; nothing where it lacks one of them. */
export function pairIn(
  { parts }: Wordings,
  locale: number,
  one: number,
  other: number,
): [SentencePart, SentencePart][] {
  const first = parts[locale]?.[one];
  const second = parts[locale]?.[other];
  return first === undefined || second === undefined ? [] : [[first, second]];
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
