import type { Locale, Span } from '@eventide/catalog';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';

/** How every locale words every sentence, as numbers: equal numbers within a locale are equal words. */
export interface Wordings {
  readonly sentences: readonly AlignedSentence[];
  readonly locales: readonly Locale[];
  /** By locale's index, then sentence: the wording, or -1 where the locale lacks the sentence. */
  readonly of: readonly Int32Array[];
  /** By locale's index, then wording: the sentences so worded, ascending. Only wordings that occur twice are kept. */
  readonly repeated: readonly ReadonlyMap<number, readonly number[]>[];
}

const wordsMin = 2;

export function wordingsOf(input: RuleInput): Wordings {
  const sentences = input.rowsOf('prose').flatMap((row) => input.sentences(row));
  const of: Int32Array[] = [];
  const repeated: ReadonlyMap<number, readonly number[]>[] = [];
  for (const locale of input.locales) {
    const known = new Map<string, number>();
    const wordings = new Int32Array(sentences.length).fill(-1);
    const members = new Map<number, number[]>();
    sentences.forEach(({ parts }, index) => {
      const part = parts.get(locale);
      if (part === undefined || part.shared || part.endWord - part.firstWord < wordsMin) return;
      const key = wordKey(part, part.firstWord, part.endWord);
      let wording = known.get(key);
      if (wording === undefined) known.set(key, (wording = known.size));
      wordings[index] = wording;
      const others = members.get(wording);
      if (others === undefined) members.set(wording, [index]);
      else others.push(index);
    });
    for (const [wording, own] of members) if (own.length < 2) members.delete(wording);
    of.push(wordings);
    repeated.push(members);
  }
  return { sentences, locales: input.locales, of, repeated };
}

/** Words in lower case: punctuation and capitals are other rules' concern. Numbers are alike. */
export function wordKey({ cell }: SentencePart, from: number, to: number): string {
  let key = '';
  for (let at = from; at < to; at++) {
    const folded = cell.vocabulary.folded(cell.words[at] ?? 0);
    key += /^\d/.test(folded) ? '# ' : `${folded} `;
  }
  return key;
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

export function sameWord(one: SentencePart, at: number, other: SentencePart, otherAt: number): boolean {
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
