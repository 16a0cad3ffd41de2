import type { Locale, SegmentKind, SegmentText, TextPart } from '@eventide/catalog';
import type { Cell, Invariant, Sentence, Vocabulary } from '../model.ts';
import { invariantFinder } from './invariants.ts';
import { sentenceSplitter } from './sentences.ts';
import type { GrowingVocabulary } from './vocabulary.ts';
import { wordSplitter } from './words.ts';

/** How one locale's texts are read. */
export interface Reader {
  readonly vocabulary: GrowingVocabulary;
  readonly splitWords: ReturnType<typeof wordSplitter>;
  readonly splitSentences: ReturnType<typeof sentenceSplitter>;
  readonly findInvariants: ReturnType<typeof invariantFinder>;
}

export function createReader(locale: Locale, vocabulary: GrowingVocabulary): Reader {
  return {
    vocabulary,
    splitWords: wordSplitter(locale),
    splitSentences: sentenceSplitter(locale),
    findInvariants: invariantFinder(locale),
  };
}

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

/** Words are read at once, so that counts are complete before any rule asks; the rest when first asked for. */
export class TextCell implements Cell {
  readonly locale: Locale;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** In its buffer the words' starts stand behind it, and behind those their ends. */
  readonly words: Uint32Array;
  readonly #segment: SegmentText;
  readonly #reader: Reader;
  #wordStarts: Uint32Array | undefined;
  #wordEnds: Uint32Array | undefined;
  #sentences: readonly Sentence[] | undefined;
  #invariants: readonly Invariant[] | undefined;

  constructor(segment: SegmentText, reader: Reader) {
    const { locale, text } = segment;
    const { vocabulary } = reader;
    this.locale = locale;
    this.text = text;
    this.vocabulary = vocabulary;
    this.#segment = segment;
    this.#reader = reader;
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

  // Most cells are never asked for these: a view costs more than what it shows.
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

  get segmentKey(): string {
    return this.#segment.key;
  }

  get kind(): SegmentKind {
    return this.#segment.kind;
  }

  get markdown(): string {
    return this.#segment.markdown;
  }

  get parts(): readonly TextPart[] {
    return this.#segment.parts;
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#splitSentences());
  }

  get invariants(): readonly Invariant[] {
    return (this.#invariants ??= this.#reader.findInvariants(this.text, this.parts));
  }

  #splitSentences(): readonly Sentence[] {
    let word = 0;
    return this.#reader.splitSentences(this.text).map((span) => {
      const firstWord = word;
      while (word < this.words.length && (this.wordStarts[word] ?? 0) < span.end) word++;
      return { span, firstWord, endWord: word };
    });
  }
}
