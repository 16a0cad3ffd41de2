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
let block = new ArrayBuffer(0);
let used = 0;

function allocate(count: number): Uint32Array {
  if (used + count * 4 > block.byteLength) {
    block = new ArrayBuffer(Math.max(blockSize, count * 4));
    used = 0;
  }
  const view = new Uint32Array(block, used, count);
  used += count * 4;
  return view;
}

/** Words are read at once, so that counts are complete before any rule asks; the rest when first asked for. */
export class TextCell implements Cell {
  readonly locale: Locale;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly wordEnds: Uint32Array;
  readonly #segment: SegmentText;
  readonly #reader: Reader;
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
    this.words = allocate(count);
    this.wordStarts = allocate(count);
    this.wordEnds = allocate(count);
    for (let index = 0; index < count; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      this.wordStarts[index] = start;
      this.wordEnds[index] = end;
      this.words[index] = vocabulary.intern(text.slice(start, end));
    }
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
