import type { Locale, MessageData, SegmentKind, Span, TextPart } from '@eventide/catalog';
import type { InvariantKind } from '@eventide/catalog/text';

/** Multidimensional Quality Metrics severities; weights 0 / 1 / 5 / 25 per MQM's default scoring model. */
export type MqmSeverity = 'neutral' | 'minor' | 'major' | 'critical';

/** Another locale's text that bears witness, with the part that matters. Offsets are into that segment's text. */
export interface Evidence {
  readonly segmentKey: string;
  readonly locale: Locale;
  readonly text: string;
  readonly span: Span | null;
}

/** One problem, as plain data: `formatFinding` puts it into words. */
export interface Finding {
  readonly ruleId: string;
  readonly mqmSeverity: MqmSeverity;
  /** An MQM error type, `Accuracy/Omission`. */
  readonly mqmType: string;
  /** Null: a defect of the source, in every locale. */
  readonly locale: Locale | null;
  readonly segmentKey: string;
  /** Which of the rule's messages describes it. */
  readonly messageId: string;
  /** What the message says about this case. */
  readonly data: MessageData;
  /** UTF-16 code units into the segment's text in `locale`; null where something is missing or no text is meant. */
  readonly span: Span | null;
  readonly evidence: readonly Evidence[];
  readonly suggestion: string | null;
  /** Stable across re-import and re-ordering: hash of rule, locale, segment key and normalised span text. */
  readonly fingerprint: string;
}

/**
 * What a rule yields: a finding before the kernel merges it with others of the same place and computes its fingerprint.
 * `MessageId` is one of the ids of the rule's messages.
 */
export interface Draft<MessageId extends string = string> {
  readonly locale: Locale | null;
  readonly segmentKey: string;
  readonly span: Span | null;
  readonly messageId: MessageId;
  /** Exactly the parameters of the message. */
  readonly data: MessageData;
  readonly evidence: readonly Evidence[];
  readonly suggestion?: string;
  /** Where it differs from the rule's own severity or type. */
  readonly mqmSeverity?: MqmSeverity;
  readonly mqmType?: string;
  /** What identifies the finding where no span does (a lost token, a metadata field). */
  readonly subject?: string;
}

/** Words of one locale, interned: a word is a number, and what is known of it is computed once. */
export interface Vocabulary {
  readonly locale: Locale;
  readonly size: number;
  /** The word as it stands in the text. */
  word(id: number): string;
  /** Lower-cased by the locale's rules, NFC. */
  folded(id: number): string;
  /** Snowball stem of the folded word; the folded word itself where the language has no stemmer or it is an acronym. */
  stem(id: number): string;
  /** How often the word stands in the locale's texts. */
  count(id: number): number;
  id(word: string): number | undefined;
}

/** A token that survives translation. */
export interface Invariant {
  /** Compared across locales: version literals and numbers by value, acronyms as written, links by target. */
  readonly value: string;
  readonly kind: InvariantKind | 'SEPARATOR' | 'CODE_SPAN' | 'LINK';
  readonly span: Span;
}

/** A sentence of a cell: a range of characters and of words. */
export interface Sentence {
  readonly span: Span;
  readonly firstWord: number;
  readonly endWord: number;
}

/** One text in one locale with all that rules look at, computed once, lazily. */
export interface Cell {
  readonly segmentKey: string;
  readonly kind: SegmentKind;
  readonly locale: Locale;
  readonly text: string;
  /** Equal for the cells of one locale that have the same text without markup; every other cell has a number of its own. */
  readonly textNumber: number;
  readonly markdown: string;
  /** Runs under the same markup; their texts joined are `text`. */
  readonly parts: readonly TextPart[];
  readonly vocabulary: Vocabulary;
  /** Word ids in order, with `wordStarts[i]`/`wordEnds[i]` their offsets. */
  readonly words: readonly number[];
  readonly wordStarts: readonly number[];
  readonly wordEnds: readonly number[];
  readonly sentences: readonly Sentence[];
  readonly invariants: readonly Invariant[];
}

/** What a column of cells holds, inferred from the cells: identifiers are equal in (nearly) all locales. */
export type ColumnType = 'identifier' | 'codes' | 'prose' | 'metadata';

/** One segment across locales. */
export interface Row {
  readonly segmentKey: string;
  readonly kind: SegmentKind;
  /** Which column it stands in: its kind; of further columns, which one. Texts of one column share a habit. */
  readonly column: string;
  readonly type: ColumnType;
  /** In the catalogue's locale order; a locale without the segment is absent. */
  readonly cells: ReadonlyMap<Locale, Cell>;
}
