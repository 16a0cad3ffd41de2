import type { Locale, SegmentKind, SegmentText, TextPart } from '@eventide/catalog';
import type { Cell, Invariant, Sentence, Vocabulary } from '../model.ts';
import type { Reader, Reading } from './reading.ts';

/** A text at one place of the catalogue. Equal texts share one reading. */
export class TextCell implements Cell {
  readonly locale: Locale;
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly words: readonly number[];
  readonly #segment: SegmentText;
  readonly #reading: Reading;

  constructor(segment: SegmentText, reader: Reader) {
    const { locale, text } = segment;
    this.locale = locale;
    this.text = text;
    this.vocabulary = reader.vocabulary;
    this.#segment = segment;
    this.#reading = reader.read(text, segment.parts);
    this.words = this.#reading.words;
  }

  get textNumber(): number {
    return this.#reading.number;
  }

  get wordStarts(): readonly number[] {
    return this.#reading.wordStarts;
  }

  get wordEnds(): readonly number[] {
    return this.#reading.wordEnds;
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
    return this.#reading.sentences;
  }

  get invariants(): readonly Invariant[] {
    return this.#reading.invariants;
  }
}
