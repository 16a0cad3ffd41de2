import type { FieldMeaning } from '../../text/fields/field.ts';

/** What a text was recognised as. */
export type TextShape = 'XML' | 'JSON' | 'FIELDS' | 'TABLE' | 'SENTENCE';

/** A number or a name in a text that may mean an event or a code. */
export type Mention =
  | { readonly kind: 'EVENT_ID'; readonly eventId: number; readonly isLabelled: boolean }
  | { readonly kind: 'CODE'; readonly literal: string; readonly canonical: string | null }
  /** Digits that a word for codes stands before: a code in decimal, or an event that is called an error. */
  | { readonly kind: 'CODE_OR_EVENT_ID'; readonly literal: string }
  /** An O where a zero must be; `literal` has the zero. */
  | { readonly kind: 'LOOKALIKE'; readonly literal: string }
  | { readonly kind: 'NAME'; readonly name: string };

export interface Field {
  readonly name: string;
  readonly meaning: FieldMeaning;
  readonly value: string;
}

/** One event of a text, or all of the text where it names no events. */
export interface ExtractedRecord {
  readonly providers: readonly string[];
  readonly channels: readonly string[];
  readonly mentions: readonly Mention[];
  /** The text that people read, for a search by words; empty where there is none. */
  readonly message: string;
}

export interface Extraction {
  readonly shape: TextShape;
  readonly records: readonly ExtractedRecord[];
}

/** Longer texts are cut: an event has 64 kB at most, and search is for one. */
export const lengthMax = 65_536;
/** Events of one text; a whole log is for decoding. */
export const recordsMax = 100;
/** Of one event. */
export const fieldsMax = 500;
