import { foldedAt } from '../../corpus/cell-words.ts';
import type { SentencePart } from '../../rule.ts';

/** A sentence's words in lower case, every numeral as `0`. Capitals, punctuation and numbers are other rules' concern. */
export type FoldedSentence = readonly string[];

export function foldedSentence({ cell, firstWord, endWord }: SentencePart): FoldedSentence {
  const words: string[] = [];
  for (let at = firstWord; at < endWord; at++) {
    const folded = foldedAt(cell, at);
    words.push(/^\d/.test(folded) ? '0' : folded);
  }
  return words;
}

/** Words that two sentences have alike at their beginnings, or at their ends, after so many of each are left out. */
export function alikeIn(
  one: FoldedSentence,
  other: FoldedSentence,
  fromEnd: boolean,
  skipOne = 0,
  skipOther = 0,
): number {
  const most = Math.min(one.length - skipOne, other.length - skipOther);
  let alike = 0;
  if (fromEnd) while (alike < most && one.at(-1 - skipOne - alike) === other.at(-1 - skipOther - alike)) alike++;
  else while (alike < most && one[skipOne + alike] === other[skipOther + alike]) alike++;
  return Math.max(0, alike);
}
