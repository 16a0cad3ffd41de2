/**
 * The shapes of the catalogue. Everything here is plain, readonly, serialisable data; nothing here has behaviour.
 */

import type { MessageData } from './message/data.ts';

/** A BCP 47 language tag in canonical spelling (`pt-PT`). Never an enumeration: a new locale is a new file. */
export type Locale = string;

/** Windows levels 4 / 3 / 2, OpenTelemetry severity numbers 9 / 13 / 17; UNKNOWN: neither level nor name says it. */
export type EventSeverity = 'INFORMATION' | 'WARNING' | 'ERROR' | 'UNKNOWN';

/** UNKNOWN: neither level nor name says it. */
export type EventOutcome = 'STARTED' | 'STOPPED' | 'SUCCESS' | 'WARNING' | 'FAILURE' | 'ERROR' | 'UNKNOWN';

/** EXACT: as declared. ALIAS: joined to a declaration that is spelled differently. UNRESOLVED: no declaration. */
export type ReferenceResolution = 'EXACT' | 'ALIAS' | 'UNRESOLVED';

export type SegmentKind =
  | 'EVENT_NAME'
  | 'EVENT_DESCRIPTION'
  | 'EVENT_CODES'
  | 'CODE_NAME'
  | 'CODE_MESSAGE'
  | 'OTHER_TEXT'
  | 'PAGE_TITLE'
  | 'PAGE_DESCRIPTION'
  | 'HEADING'
  | 'PARAGRAPH'
  | 'TABLE_HEADER'
  | 'META';

/** A half-open range of UTF-16 code units into {@link Document.source}. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place a person can go to. Line and column count from 1; the column counts UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A run of a segment's text under the same markup. The texts of a segment's parts joined are its `text`. */
export interface TextPart {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** The link's target as written in the page, or null. `resolveLink` makes it absolute. */
  readonly url: string | null;
}

/** One locale's text of a segment. `markdown` is exactly `document.source.slice(span.start, span.end)`. */
export interface SegmentText {
  readonly key: string;
  readonly kind: SegmentKind;
  readonly locale: Locale;
  /** What a reader sees: markup resolved, white space as in the source. */
  readonly text: string;
  readonly markdown: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly parts: readonly TextPart[];
}

/** HUMAN `HT`, MACHINE `MT`; anything else stays as written in {@link Provenance.translationTypeRaw}. */
export type TranslationType = 'HUMAN' | 'MACHINE' | 'OTHER' | 'UNKNOWN';

/** Where a translation comes from, out of the page's front matter. Null where the page does not say. */
export interface Provenance {
  readonly translationType: TranslationType;
  readonly translationTypeRaw: string | null;
  /** `ms.lasthandoff` as an ISO 8601 date. */
  readonly lastHandoff: string | null;
  /** `ms.openlocfilehash`: identifies the version of the source that was translated. */
  readonly sourceVersion: string | null;
  readonly sourceCommit: string | null;
  readonly fileId: string | null;
}

/** A cell of a table as read. */
export interface TableCell {
  /** What a reader sees. */
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly span: Span;
}

/** A text that gives an event or a code outside of tables: its number, its name, and what follows them. */
export interface RowText {
  readonly id: TableCell;
  readonly name: TableCell | null;
  readonly text: TableCell | null;
}

/** A block of a page as read, before anything is known of what its columns hold. In document order. */
export type PageBlock =
  | {
      readonly kind: 'HEADING';
      readonly level: number;
      /** As the page gives it; in a source, derived from the text; null where there is none. */
      readonly anchor: string | null;
      readonly parts: readonly TextPart[];
      readonly span: Span;
      /** Where the heading begins, anchor included. */
      readonly start: number;
      readonly row: RowText | null;
    }
  | {
      readonly kind: 'PARAGRAPH';
      readonly parts: readonly TextPart[];
      readonly span: Span;
      readonly row: RowText | null;
    }
  | { readonly kind: 'TABLE'; readonly header: TableRow; readonly body: readonly TableRow[]; readonly span: Span };

/** ID and CODE number the rows; CODES are cited by events; TEXT is the description or message; OTHER is any further column. */
export type ColumnRole = 'ID' | 'CODE' | 'NAME' | 'LEVEL' | 'CODES' | 'DECIMAL' | 'TEXT' | 'OTHER';

export interface TableType {
  readonly kind: 'EVENTS' | 'CODES';
  /** By column, in the order that most locales have them in. */
  readonly roles: readonly ColumnRole[];
}

/** A table of a page, and what it is known to hold. */
export interface TypedTable {
  /** Number of the table among those of all locales, from 1. */
  readonly number: number;
  /** Null: neither of events nor of codes. */
  readonly type: TableType | null;
  /** By column of the type: which of the table's own columns it is; -1 where the table lacks it. */
  readonly columns: readonly number[];
}

export interface PageTypes {
  /** In the order of the page's tables. */
  readonly tables: readonly TypedTable[];
  /** What headings and list items that begin with a number are rows of, if any. */
  readonly rowTexts: TableType['kind'] | null;
}

/** One localized page. */
export interface Document {
  readonly file: string;
  readonly locale: Locale;
  /** True for the page that the others are translations of. At most one page of a catalogue is. */
  readonly isSource: boolean;
  /** The file's text as decoded, nothing normalised: a byte order mark and CRLF stay. */
  readonly source: string;
  /** SHA-256 of the UTF-8 bytes, lower-case hex. */
  readonly hash: string;
  readonly title: string;
  readonly provenance: Provenance;
  /** In source order. */
  readonly segments: readonly SegmentText[];
  readonly eventRows: readonly EventRow[];
  readonly codeRows: readonly CodeRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** What {@link segments} and rows are written from. */
  readonly blocks: readonly PageBlock[];
  /** What the tables of {@link blocks} hold: told by this page alone as parsed, by all locales in a catalogue. */
  readonly types: PageTypes;
  /** The part of {@link diagnostics} that does not depend on what the tables hold. */
  readonly readDiagnostics: readonly Diagnostic[];
}

/** One row of the event table in one locale. */
export interface EventRow {
  /** What the keys of the row's segments begin with: `event/20102`; a repeated ID adds `~2`. */
  readonly key: string;
  readonly eventId: number;
  /** Empty where the page gives events no name. */
  readonly name: string;
  /** The word of the level column as written; null where there is no such column. */
  readonly level: string | null;
  /** Code literals as written, in order. */
  readonly citedCodes: readonly string[];
  readonly place: Place;
}

/** One row of the code table in one locale. */
export interface CodeRow {
  /** What the keys of the row's segments begin with: `code/0x00000401`; a repeated code adds `~2`. */
  readonly key: string;
  /** The literal as written. */
  readonly literal: string;
  /** Empty where the page gives codes no name. */
  readonly name: string;
  readonly place: Place;
}

/** A content problem met while reading or aligning: never an exception, never a silent drop. `formatDiagnostic` words it. */
export interface Diagnostic {
  /** Its kind, which is also the id of its message. Stable, kebab-case (`event-row-missing`). */
  readonly id: string;
  /** What the message says about this case. */
  readonly data: MessageData;
  /** Null: concerns every locale alike (a defect of the source). */
  readonly locale: Locale | null;
  readonly place: Place | null;
  readonly segmentKey: string | null;
}

/** An event's citation of a code. */
export interface CodeReference {
  readonly citedAs: string;
  readonly resolution: ReferenceResolution;
  /** Canonical code, or null where unresolved. */
  readonly code: string | null;
  /** True where (nearly) every event cites the code, so that it says nothing about this one. */
  readonly generic: boolean;
}

export interface CatalogEvent {
  readonly eventId: number;
  /** The symbol; where the page has none, the ID in digits. */
  readonly name: string;
  /** The language-neutral name; null where the page gives events no name. */
  readonly symbol: string | null;
  /** The name without its outcome suffix. */
  readonly operation: string;
  readonly outcome: EventOutcome;
  readonly severity: EventSeverity;
  readonly references: readonly CodeReference[];
  /** IDs of the other events of the same operation, in source order. */
  readonly relatedEvents: readonly number[];
}

export interface DiagnosticCode {
  /** Canonical: `0x` and eight upper-case hex digits; a prefix and a number (`AADSTS16003`) as written. */
  readonly code: string;
  /** As the code table spells it. */
  readonly documentedAs: string;
  /** Unsigned 32-bit value; of a prefix and a number, the number. */
  readonly value: number;
  /** The language-neutral name; null where locales translate it. */
  readonly symbol: string | null;
  readonly generic: boolean;
  /** IDs of the events that cite it, in source order. */
  readonly events: readonly number[];
}

/** A language-neutral segment and its texts, by locale. */
export interface Segment {
  readonly key: string;
  readonly kind: SegmentKind;
  readonly eventId: number | null;
  readonly code: string | null;
  /** Keyed by locale, in the catalogue's locale order; a locale without the segment is absent. */
  readonly texts: ReadonlyMap<Locale, SegmentText>;
}

/** The aligned union of a page's locales. */
export interface Catalog {
  readonly slug: string;
  /** Changes exactly when the content does; independent of the order of files. Lower-case hex. */
  readonly revision: string;
  /** Sorted by tag. */
  readonly locales: readonly Locale[];
  /** The locale that the others are translated from; null where no page is known to be the source. */
  readonly source: Locale | null;
  readonly documents: ReadonlyMap<Locale, Document>;
  /** In source order (10302 stands before 10301). */
  readonly events: readonly CatalogEvent[];
  readonly codes: readonly DiagnosticCode[];
  /** In source order. */
  readonly segments: readonly Segment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a match was offered, strongest first. */
export type LookupReason =
  | 'EVENT_ID'
  | 'CODE'
  | 'CODE_ALIAS'
  | 'CODE_DECIMAL'
  | 'CODE_SHORTHAND'
  | 'NAME'
  | 'NAME_PART'
  | 'TEXT'
  /** An O stands where a zero must. */
  | 'LOOKALIKE'
  | 'TYPO'
  /** What was typed is how an ID or a code begins. */
  | 'BEGINNING'
  | 'NEAREST';

/** How much a reason says: the text means exactly that, some words of it stand there, or it is only near. */
export type LookupStrength = 'EXACT' | 'WORDS' | 'NEAR';

export interface LookupMatch {
  readonly target:
    { readonly kind: 'EVENT'; readonly eventId: number } | { readonly kind: 'CODE'; readonly code: string };
  readonly reason: LookupReason;
  /** 0 to 1; comparable within one answer only. */
  readonly score: number;
  /** True for one answer that can mean nothing else: a client may go there without asking. */
  readonly unambiguous: boolean;
  /** The text that matched, with its locale; null where an identifier matched. */
  readonly segmentKey: string | null;
  readonly locale: Locale | null;
  /** What the query was understood as, e.g. `0x00000401` for `401h`. */
  readonly understoodAs: string | null;
}

/** A text of an event or a code in which the words of a query stand. */
export interface TextMatch {
  readonly segmentKey: string;
  readonly locale: Locale;
  /** TYPO: a word stands there in a spelling near to that of the query. */
  readonly kind: 'TEXT' | 'TYPO';
  /** Over 0, at most 1; comparable within one answer only. */
  readonly score: number;
}

export interface TextSearchOptions {
  /** The reader's locale: texts in it, then in its language, come first among equals. */
  readonly locale?: Locale | null;
  /** At most so many matches; 10 unless told. */
  readonly first?: number;
  /** Once it is aborted nobody waits for the result: what has not begun by then does not begin. */
  readonly signal?: AbortSignal | null;
}

/**
 * Finds the texts of events and codes in any locale, by words in any order and inflection, whatever their case and accents.
 * Only where nothing has the words as they stand, near spellings are looked for, and then texts with most of the words.
 * Best first, each segment once, in the locale that fits best; the same question has the same answer.
 */
export interface TextSearch {
  search(text: string, options?: TextSearchOptions): Promise<readonly TextMatch[]>;
}
