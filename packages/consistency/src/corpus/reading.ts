import type { Locale, TextPart } from '@eventide/catalog';
import type { Invariant, Sentence } from '../model.ts';
import { invariantFinder } from './invariants.ts';
import { sentenceSplitter } from './sentences.ts';
import type { GrowingVocabulary } from './vocabulary.ts';
import { wordSplitter } from './words.ts';

/** Cells are many and small: their numbers lie side by side in large blocks. */
const blockSize = 1 << 16;
const bytes = Uint32Array.BYTES_PER_ELEMENT;
let block = new Uint32Array(0);
let used = 0;

/** The offset at which so many numbers can be put into the current block. */
function reserve(count: number): number {
  if (used + count > block.length) {
    block = new Uint32Array(Math.max(blockSize, count));
    used = 0;
  }
  const start = used;
  used += count;
  return start;
}

/** Reads one locale's texts. What is said in several places is read once. */
export class Reader {
  readonly vocabulary: GrowingVocabulary;
  readonly splitWords: ReturnType<typeof wordSplitter>;
  readonly splitSentences: ReturnType<typeof sentenceSplitter>;
  readonly findInvariants: ReturnType<typeof invariantFinder>;
  readonly #plain = new Map<string, Reading>();
  readonly #nextNumber: () => number;

  /** @param nextNumber Numbers the readings of all locales. */
  constructor(locale: Locale, vocabulary: GrowingVocabulary, nextNumber: () => number) {
    this.vocabulary = vocabulary;
    this.splitWords = wordSplitter(locale);
    this.splitSentences = sentenceSplitter(locale);
    this.findInvariants = invariantFinder(locale);
    this.#nextNumber = nextNumber;
  }

  read(text: string, parts: readonly TextPart[]): Reading {
    const [only] = parts;
    const isPlain = only !== undefined && parts.length === 1 && !only.code && only.url === null && !only.strong;
    if (!isPlain) return new Reading(text, parts, this, this.#nextNumber());
    let known = this.#plain.get(text);
    if (known === undefined) this.#plain.set(text, (known = new Reading(text, parts, this, this.#nextNumber())));
    else this.vocabulary.countAgain(known.words);
    return known;
  }
}

/** What stands in a text. Words are read at once, so that counts are complete before any rule asks; the rest when first asked for. */
export class Reading {
  readonly number: number;
  /** In its buffer the words' starts stand behind it, and behind those their ends. */
  readonly words: Uint32Array;
  readonly #text: string;
  readonly #parts: readonly TextPart[];
  readonly #reader: Reader;
  #wordStarts: Uint32Array | null = null;
  #wordEnds: Uint32Array | null = null;
  #sentences: readonly Sentence[] | null = null;
  #invariants: readonly Invariant[] | null = null;

  constructor(text: string, parts: readonly TextPart[], reader: Reader, number: number) {
    this.number = number;
    this.#text = text;
    this.#parts = parts;
    this.#reader = reader;
    const { vocabulary } = reader;
    const { count, starts, ends } = reader.splitWords(text);
    const first = reserve(count * 3);
    for (let index = 0; index < count; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      block[first + index] = vocabulary.intern(text, start, end);
      block[first + count + index] = start;
      block[first + 2 * count + index] = end;
    }
    this.words = new Uint32Array(block.buffer, first * bytes, count);
  }

  // Most texts are never asked for these: a view costs more than what it shows.
  get wordStarts(): Uint32Array {
    return (this.#wordStarts ??= this.#behindWords(1));
  }

  get wordEnds(): Uint32Array {
    return (this.#wordEnds ??= this.#behindWords(2));
  }

  #behindWords(times: number): Uint32Array {
    const { buffer, byteOffset, length } = this.words;
    return new Uint32Array(buffer, byteOffset + times * length * bytes, length);
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#splitSentences());
  }

  get invariants(): readonly Invariant[] {
    return (this.#invariants ??= this.#reader.findInvariants(this.#text, this.#parts));
  }

  #splitSentences(): readonly Sentence[] {
    const { wordStarts } = this;
    let word = 0;
    return this.#reader.splitSentences(this.#text).map((span) => {
      const firstWord = word;
      while (word < wordStarts.length && (wordStarts[word] ?? 0) < span.end) word++;
      return { span, firstWord, endWord: word };
    });
  }
}
