import type { Locale, Span } from '@eventide/catalog';
import { foldedAt, wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { append } from '../../maps.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { type FoldedSentence, foldedSentence } from './folded.ts';
import { sentenceWordsMin } from './thresholds.ts';

/** What one locale made of a sentence. */
export interface Wording {
  readonly part: SentencePart;
  readonly words: FoldedSentence;
  /** The numbers of all sentences that the locale words so, ascending: the same array for each of them. Null of a very short one. */
  readonly sentences: readonly number[] | null;
}

/** How one locale words the sentences of the catalogue's prose. */
export interface LocaleWordings {
  readonly locale: Locale;
  readonly language: string;
  /** By the sentence's number; null where the locale lacks the sentence or says it together with others. */
  readonly of: readonly (Wording | null)[];
}

export function wordingsOf(input: RuleInput): readonly LocaleWordings[] {
  if (input.whole !== null) {
    return input.whole.analyse(wordingsOf).filter(({ locale }) => input.locales.includes(locale));
  }
  // By key, not as the page has them: which of two sentences is to be looked at must not change when the rows of a table move.
  const rows = [...input.rowsOf('prose')].sort((one, other) => (one.segmentKey < other.segmentKey ? -1 : 1));
  const sentences = rows.flatMap((row) => input.sentences(row));
  return input.locales.map((locale) => ({ locale, language: languageOf(locale), of: wordingsIn(locale, sentences) }));
}

function wordingsIn(locale: Locale, sentences: readonly AlignedSentence[]): (Wording | null)[] {
  const byText = new Map<string, number[]>();
  return sentences.map(({ parts }, number) => {
    const part = parts.get(locale);
    if (part === undefined || part.shared) return null;
    const words = foldedSentence(part);
    if (words.length < sentenceWordsMin) return { part, words, sentences: null };
    const text = words.join(' ');
    append(byText, text, number);
    return { part, words, sentences: byText.get(text) ?? null };
  });
}

/** What a locale made of two sentences; nothing where it lacks one of them. */
export function pairIn({ of }: LocaleWordings, one: number, other: number): [SentencePart, SentencePart][] {
  const first = of[one];
  const second = of[other];
  return first && second ? [[first.part, second.part]] : [];
}

/** Where two sentences differ: in each, the run from the first unlike word to the last. Half-open; may be empty in one. */
export interface Difference {
  readonly own: readonly [from: number, to: number];
  readonly other: readonly [from: number, to: number];
}

/** The words between what two sentences begin with alike and what they end with alike. */
export function differenceOf(own: SentencePart, other: SentencePart): Difference {
  const length = Math.min(own.endWord - own.firstWord, other.endWord - other.firstWord);
  const isAlike = (at: number, otherAt: number): boolean => foldedAt(own.cell, at) === foldedAt(other.cell, otherAt);
  let before = 0;
  while (before < length && isAlike(own.firstWord + before, other.firstWord + before)) before++;
  let after = 0;
  while (after < length - before && isAlike(own.endWord - 1 - after, other.endWord - 1 - after)) after++;
  return {
    own: [own.firstWord + before, own.endWord - after],
    other: [other.firstWord + before, other.endWord - after],
  };
}

/** The text of a run of words; of an empty run the place between its neighbours. */
export function spanOfWords({ cell, span }: SentencePart, [from, to]: readonly [number, number]): Span {
  if (from < to) return { start: cell.wordStarts[from] ?? span.start, end: cell.wordEnds[to - 1] ?? span.end };
  const start = from > 0 ? (cell.wordEnds[from - 1] ?? span.start) : span.start;
  return { start, end: start };
}

/** How often the words of a run occur in the locale's texts, on average. */
export function commonness({ cell }: SentencePart, [from, to]: readonly [number, number]): number {
  let total = 0;
  for (let at = from; at < to; at++) total += cell.vocabulary.count(wordAt(cell, at));
  return total / Math.max(1, to - from);
}
