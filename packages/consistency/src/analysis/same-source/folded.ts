import type { Vocabulary } from '../../model.ts';
import type { SentencePart } from '../../rule.ts';

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

  #number(folded: string): number {
    const first = folded.charCodeAt(0);
    if (first >= 48 && first <= 57) return 1;
    let number = this.#numbers.get(folded);
    if (number === undefined) this.#numbers.set(folded, (number = this.#numbers.size + 2));
    return number;
  }
}

/** A locale's sentences as numbers side by side: comparing them touches nothing else. */
export class FoldedSentences {
  /** By sentence, where its words are in `folds`; -1 where the locale lacks it or says it together with others. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly folds: Int32Array;

  constructor(parts: readonly (SentencePart | undefined)[], folds: Folds) {
    this.starts = new Int32Array(parts.length).fill(-1);
    this.ends = new Int32Array(parts.length).fill(-1);
    let total = 0;
    for (const part of parts) if (part !== undefined && !part.shared) total += part.endWord - part.firstWord;
    this.folds = new Int32Array(total);
    let end = 0;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined || part.shared) continue;
      const { words } = part.cell;
      this.starts[index] = end;
      for (let at = part.firstWord; at < part.endWord; at++) this.folds[end++] = folds.of(words[at] ?? 0);
      this.ends[index] = end;
    }
  }

  lengthOf(sentence: number): number {
    return (this.ends[sentence] ?? 0) - (this.starts[sentence] ?? 0);
  }

  /** A key of a run of words: equal for equal runs, and different for different ones but for chance. */
  key(from: number, to: number): number {
    const { folds } = this;
    let low = 0;
    let high = 0;
    for (let at = from; at < to; at++) {
      const fold = folds[at] ?? 0;
      low = (Math.imul(low, 31) + Math.imul(fold, 0x9e3779b1)) | 0;
      high = (Math.imul(high, 37) + Math.imul(fold, 0x85ebca6b)) | 0;
    }
    return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
  }

  /** Words that two sentences have alike at their ends (or beginnings), so many of each left out. */
  alikeIn(one: number, other: number, fromEnd: boolean, skipOne: number, skipOther: number): number {
    const { folds, starts, ends } = this;
    const most = Math.min(this.lengthOf(one) - skipOne, this.lengthOf(other) - skipOther);
    let alike = 0;
    if (fromEnd) {
      const last = (ends[one] ?? 0) - 1 - skipOne;
      const otherLast = (ends[other] ?? 0) - 1 - skipOther;
      while (alike < most && folds[last - alike] === folds[otherLast - alike]) alike++;
    } else {
      const first = (starts[one] ?? 0) + skipOne;
      const otherFirst = (starts[other] ?? 0) + skipOther;
      while (alike < most && folds[first + alike] === folds[otherFirst + alike]) alike++;
    }
    return alike;
  }
}
