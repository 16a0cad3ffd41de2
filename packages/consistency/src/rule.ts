import type { Catalog, Locale, MessagePatterns, Span } from '@eventide/catalog';
import type { Cell, ColumnType, Draft, MqmSeverity, Row, Vocabulary } from './model.ts';

/**
 * How much a rule explains. Where several rules speak of the same place the most specific one is heard:
 * 3 names the very cause (a torn literal, a doubled word, a contradicted outcome), 2 the kind of difference (a lost
 * invariant, a second term for one concept), 1 only suspects that something is off (length, an unknown word).
 */
export type Specificity = 1 | 2 | 3;

/** Markdown by segment key and locale (`{ 'event/20500/description': { 'it-IT': '…' } }`), made into pages and parsed as such. */
export interface Example {
  /** What the example shows, as a sentence. */
  readonly title: string;
  readonly texts: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  /** The rows of a locale (`event/100`) where their order is not that of `texts`. */
  readonly rows?: Readonly<Record<Locale, readonly string[]>>;
  /** The locale that the others were translated from, where the pages are to have one. */
  readonly source?: Locale;
  /** A term base that the pages are checked against. */
  readonly terms?: readonly ExampleConcept[];
}

interface ExampleConcept {
  readonly terms: Readonly<Record<Locale, readonly string[]>>;
  readonly forbidden?: Readonly<Record<Locale, readonly string[]>>;
}

export interface FlaggedExample extends Example {
  readonly expected: {
    readonly locale: Locale | null;
    readonly segmentKey: string;
    /** Exactly the text under the finding's span; left out where the finding has none. */
    readonly quote?: string;
    readonly suggestion?: string;
    /** The rule's own severity unless said otherwise. */
    readonly mqmSeverity?: MqmSeverity;
  };
}

/** A review rule: its description, its messages, its examples, and one pure function. Rules know nothing of each other. */
export interface Rule<MessageId extends string = string> {
  /** The folder's name. */
  readonly id: string;
  /** An MQM error type, `Accuracy/Omission`. */
  readonly mqmType: string;
  readonly mqmSeverity: MqmSeverity;
  readonly specificity: Specificity;
  /** With fewer locales than this it has nothing to compare and blames nobody; 1 unless given. */
  readonly fewestLocales?: number;
  /** The same where one of them is the source; as many as without one unless given. */
  readonly fewestLocalesWithSource?: number;
  /** It compares all pages with each other even where they have a source: which versions they are of, for example. */
  readonly comparesAll?: true;
  /** It learns what is right from other locales, so that what it says must hold without any one of them. */
  readonly isMined?: true;
  /** It asks the spelling dictionary, so that it finds less in a language that has none. */
  readonly asksDictionary?: true;
  /** It compares with an approved term base, and finds nothing without one. */
  readonly needsTermBase?: true;
  /**
   * Flagging equal text of a locale is flagging one fault: a word misspelt nine times is misspelt once. Not where each place
   * has to be read for itself.
   */
  readonly foldsEqualText?: true;
  /** One sentence in English: what is flagged. Translated as `<rule id>/summary`. */
  readonly summary: string;
  /** In English: why it matters to a reader of the page, and what the rule leaves alone. Translated as `<rule id>/why`. */
  readonly why: string;
  /**
   * Its messages in English, as ICU MessageFormat patterns (see `formatMessage`), by id. All in one grammar: what is
   * there; what the other locales have; what to do. Translated as `<rule id>/<message id>`.
   */
  readonly messages: Readonly<Record<MessageId, string>> & MessagePatterns;
  readonly examples: {
    readonly flagged: readonly [FlaggedExample, ...FlaggedExample[]];
    readonly clean: readonly [Example, ...Example[]];
  };
  check(input: RuleInput): Iterable<Draft<MessageId>>;
}

/** All that a rule may look at. Everything in it is computed at most once, when first asked for. */
export interface RuleInput {
  readonly catalog: Catalog;
  /** The catalogue's locales, in its order. */
  readonly locales: readonly Locale[];
  /** Every segment, in source order. */
  readonly rows: readonly Row[];
  /** The rows of one type, in source order. */
  rowsOf(type: ColumnType): readonly Row[];
  row(segmentKey: string): Row | undefined;
  vocabulary(locale: Locale): Vocabulary;
  /** The sentences of a row, aligned across its locales. */
  sentences(row: Row): readonly AlignedSentence[];
  readonly resources: LanguageResources;
  readonly termBase: TermBase | null;
  /** Where a locale was left out to see what holds without it, the input that has all; null otherwise. */
  readonly whole: RuleInput | null;
  /** How many locales were left out: what else takes several witnesses takes so many fewer. */
  readonly leftOut: number;
  /**
   * The result of an analysis over this input, computed once however many rules ask: `input.analyse(concepts)`. The
   * function itself is the key, so it must be a top-level one.
   */
  analyse<T>(analysis: (input: RuleInput) => T): T;
}

/** One sentence of the (unseen) source, and what each locale made of it. A locale without a counterpart is absent. */
export interface AlignedSentence {
  readonly row: Row;
  /** Position in the row, from 0. */
  readonly index: number;
  readonly parts: ReadonlyMap<Locale, SentencePart>;
}

/** Usually one sentence of a cell; several where a locale split what the others say in one. */
export interface SentencePart {
  readonly cell: Cell;
  /** Half-open range of indexes into `cell.sentences`. */
  readonly first: number;
  readonly end: number;
  /** Into `cell.text`. */
  readonly span: Span;
  /** Half-open range of indexes into `cell.words`. */
  readonly firstWord: number;
  readonly endWord: number;
  /** True where the locale says in one sentence what others say in several: the part then stands in each of them. */
  readonly shared: boolean;
}

/** What is known of languages besides the pages themselves. Synchronous: what takes time to load is loaded beforehand. */
export interface LanguageResources {
  /** Whether there is a dictionary of the locale's language. Asking this reads none. */
  hasDictionary(locale: Locale): boolean;
  /**
   * Whether the dictionary of the locale's language has the word; null where there is no dictionary. The first question to a
   * dictionary reads it.
   */
  knows(locale: Locale, word: string): boolean | null;
  /** Says which words may be asked about: a dictionary answers many in hardly more time than one. */
  expect(locale: Locale, words: Iterable<string>): void;
  /** The Snowball stem of a lower-cased word; the word itself where the language has no stemmer. */
  stem(locale: Locale, word: string): string;
  /** Whether the language has a stemmer: without one, a word's inflections look like different words. */
  hasStemmer(locale: Locale): boolean;
  /**
   * The regional varieties of the locale's language for which there is a dictionary (`pt-BR`, `pt-PT` for any Portuguese), to be
   * asked by `knows(variety, word)`. The variety the locale itself is written in among them, if it has one.
   */
  varieties(locale: Locale): readonly Locale[];
  /** The variety a locale is written in: `pt-BR` for `pt` and `pt-BR`, `de-DE` for `de-LU`. */
  varietyOf(locale: Locale): Locale;
  /** The language a text is written in; null where it is too short or cannot be told. */
  identify(text: string): Identification | null;
}

/**
 * The language of a text: an ISO 639-1 code, how sure (0 to 1), and every language's likelihood, comparable within one text; null
 * for a language that the identifier does not know.
 */
export interface Identification {
  readonly language: string;
  readonly confidence: number;
  likelihood(language: string): number | null;
}

/** Approved terms, imported (TBX, CSV) or promoted from mined concepts. They override what is mined. */
export interface TermBase {
  readonly concepts: readonly TermConcept[];
}

export interface TermConcept {
  readonly id: string;
  /** By locale, the preferred term first. */
  readonly terms: ReadonlyMap<Locale, readonly string[]>;
  /** Terms that must not be used for it, by locale. A locale may be a language alone (`de`), here as above. */
  readonly forbidden?: ReadonlyMap<Locale, readonly string[]>;
}
