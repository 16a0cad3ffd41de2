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

/** Where a fault stands. */
export interface FaultPlace {
  readonly segmentKey: string;
  /** UTF-16 code units into the segment's text; null where something is missing or no text is meant. */
  readonly span: Span | null;
}

/** One of the places of a finding. */
export interface FindingPlace extends FaultPlace {
  /** The finding's own: null for a defect of the source, in every locale. */
  readonly locale: Locale | null;
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
  /** Every place of it, the first being that of `segmentKey` and `span`, the others in source order. */
  readonly places: readonly FindingPlace[];
  /** What bears witness elsewhere; its own places are not repeated. */
  readonly evidence: readonly Evidence[];
  /** Exactly what replaces the text under the span of each place; null where nothing does. Empty: the text is to go. */
  readonly suggestion: string | null;
  /** The concept of the term base that the text departs from; absent where no term base says so. */
  readonly concept?: string;
  /**
   * Stable across re-import, re-ordering and further locales: hash of rule, locale and what the fault is, which is the set of
   * renderings of a term, the text that is wrong wherever it stands, or else the segment and the text under the span.
   */
  readonly fingerprint: string;
  /**
   * Under which fingerprints earlier versions of Eventide reported it, when each place had its own: a decision on all of them
   * is one on this finding. Empty where nothing has changed.
   */
  readonly formerFingerprints: readonly string[];
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
  /** Replaces exactly what is under the span; advice in words belongs into the message. */
  readonly suggestion?: string;
  /** Where one fault stands at several places: all of them, the one above first. */
  readonly places?: readonly FaultPlace[];
  /**
   * By what the fault is known wherever it stands: the words that a locale has for one concept, the column of a habit. Order and
   * inflection do not matter. Without it the fault is known by its place, or by its text if the rule folds equal ones.
   */
  readonly identity?: readonly string[];
  /** Where it differs from the rule's own severity or type. */
  readonly mqmSeverity?: MqmSeverity;
  readonly mqmType?: string;
  /** What identifies the finding where no span does (a lost token, a metadata field). */
  readonly subject?: string;
  /** The concept of the term base that the text departs from. */
  readonly concept?: string;
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
