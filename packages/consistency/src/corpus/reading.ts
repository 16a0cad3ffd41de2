import type { Locale, TextPart } from '@eventide/catalog';
import type { Invariant, Sentence } from '../model.ts';
import { invariantFinder } from './invariants.ts';
import { sentenceSplitter } from './sentences.ts';
import type { GrowingVocabulary } from './vocabulary.ts';
import { wordSplitter } from './words.ts';

/** Reads the texts of one locale. A text without markup that occurs at several places is read once. */
export class Reader {
  readonly vocabulary: GrowingVocabulary;
  readonly splitWords: ReturnType<typeof wordSplitter>;
  readonly splitSentences: ReturnType<typeof sentenceSplitter>;
  readonly findInvariants: ReturnType<typeof invariantFinder>;
  readonly #plain = new Map<string, Reading>();
  readonly #nextNumber: () => number;

  /** @param nextNumber Numbers the readings of all locales of a catalogue. */
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

/**
 * The words, sentences and invariants of a text. Words are read at once, so that the vocabulary's counts are complete before any
 * rule asks for them; sentences and invariants are found when they are first asked for.
 */
export class Reading {
  readonly number: number;
  readonly words: readonly number[];
  readonly wordStarts: readonly number[];
  readonly wordEnds: readonly number[];
  readonly #text: string;
  readonly #parts: readonly TextPart[];
  readonly #reader: Reader;
  #sentences: readonly Sentence[] | null = null;
  #invariants: readonly Invariant[] | null = null;

  constructor(text: string, parts: readonly TextPart[], reader: Reader, number: number) {
    this.number = number;
    this.#text = text;
    this.#parts = parts;
    this.#reader = reader;
    const { starts, ends } = reader.splitWords(text);
    this.words = starts.map((start, index) => reader.vocabulary.add(text.slice(start, ends[index])));
    this.wordStarts = starts;
    this.wordEnds = ends;
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#splitSentences());
  }

  get invariants(): readonly Invariant[] {
    return (this.#invariants ??= this.#reader.findInvariants(this.#text, this.#parts));
  }

  #splitSentences(): readonly Sentence[] {
    let word = 0;
    return this.#reader.splitSentences(this.#text).map((span): Sentence => {
      const firstWord = word;
      while ((this.wordStarts[word] ?? Infinity) < span.end) word++;
      return { span, firstWord, endWord: word };
    });
  }
}
