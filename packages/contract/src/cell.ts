import type { Locale } from '@eventide/catalog';

/** A cell of the comparison table: one segment in one locale. */
export interface CellKey {
  readonly segmentKey: string;
  readonly locale: Locale;
}

/** The text that a cell had when someone looked at it. */
export interface CellText extends CellKey {
  /** `textHash` of `@eventide/catalog`: SHA-256 of the text's Markdown as written, lower-case hex. */
  readonly textHash: string;
}

/** One page of a list whose rows are numbered, newest first. */
export interface NumberedPage {
  /** How many rows at most, 1 to 100. */
  readonly first: number;
  /** Only rows with a smaller number. */
  readonly before?: number;
}
