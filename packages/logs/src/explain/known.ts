import type { EventOutcome, EventSeverity, Locale } from '@eventide/catalog/text';

/** A text of a page in the reader's locale or, where that one lacks it, in another. */
export interface KnownText {
  readonly text: string;
  readonly locale: Locale;
  readonly isFallback: boolean;
  /** Where its links lead, absolute. */
  readonly links: readonly string[];
}

export interface KnownCode {
  /** Canonical. */
  readonly code: string;
  readonly documentedAs: string;
  /** The symbol, or the name in the reader's language; null where the pages give none. */
  readonly name: string | null;
  readonly message: KnownText | null;
  /** True where nearly every event cites it, so that it says little about one. */
  readonly generic: boolean;
}

export interface KnownEvent {
  readonly eventId: number;
  /** Null where the pages give it none. */
  readonly name: string | null;
  readonly severity: EventSeverity;
  readonly outcome: EventOutcome;
  /** What it means, and what to do about it. */
  readonly description: KnownText | null;
}

/** What pages say about the events of one source: as much of a catalogue as explaining a log takes. Plain data. */
export interface KnownCatalog {
  readonly slug: string;
  /** Windows event providers whose events these are. */
  readonly providers: readonly string[];
  /** Windows event logs (channels) that these events stand in. */
  readonly logs: readonly string[];
  readonly events: readonly KnownEvent[];
  readonly codes: readonly KnownCode[];
}
