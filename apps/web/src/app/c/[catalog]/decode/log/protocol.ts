import type { ExplainedEvent, FormatName, KnownCatalog, LogProblem, ReportWords } from '@eventide/logs';
import type { ViewFilter } from './view-filter.ts';
import type { Order, View } from './view.ts';

/** A log as it is given to the page. */
export interface Source {
  readonly name: string;
  readonly content: File | string;
}

export type ExportFormat = 'csv' | 'json' | 'markdown';

/** The words of a report; what counts comes filled in. */
export interface ExportWords extends Omit<ReportWords, 'left'> {
  readonly coverage: string;
  /** With `{count}` in it. */
  readonly left: string;
}

/** What the page asks of the worker. */
export type Request =
  | { readonly kind: 'KNOW'; readonly catalogs: readonly KnownCatalog[] }
  | { readonly kind: 'READ'; readonly sources: readonly Source[] }
  | { readonly kind: 'CANCEL' }
  /** Forgets all that was read. */
  | { readonly kind: 'CLEAR' }
  | { readonly kind: 'SHOW'; readonly filter: ViewFilter; readonly order: Order }
  | { readonly kind: 'ROWS'; readonly view: number; readonly from: number; readonly to: number }
  | { readonly kind: 'DETAIL'; readonly at: number }
  | { readonly kind: 'EXPORT'; readonly format: ExportFormat; readonly words: ExportWords };

/** One log, as far as it was read. */
export interface FileState {
  readonly name: string;
  readonly format: FormatName | null;
  readonly events: number;
  /** The first ones; {@link FileState.problemCount} counts all. */
  readonly problems: readonly LogProblem[];
  readonly problemCount: number;
  /** The browser could not read it to its end. */
  readonly isUnreadable: boolean;
}

export interface Progress {
  readonly isReading: boolean;
  readonly isCancelled: boolean;
  /** Bytes, or UTF-16 code units of what was pasted. */
  readonly done: number;
  readonly total: number;
  readonly files: readonly FileState[];
}

/** An event as the table shows it, without message and strings. */
export interface Row {
  /** Its number in the store. */
  readonly at: number;
  readonly event: ExplainedEvent;
}

/** An event in full, and the log it is in. */
export interface Detail extends Pick<FileState, 'name' | 'format'> {
  readonly event: ExplainedEvent;
}

/** Consecutive rows of a view. */
export interface Rows {
  readonly from: number;
  readonly rows: readonly Row[];
}

/** A view as it is sent: of lists that are longer than anybody reads, the beginning. */
export interface ShownView extends View {
  /** Grows with every view. */
  readonly number: number;
  /** Events that had been read by then, shown or not. */
  readonly total: number;
  /** Kinds of events that the summary lacks, known and not. */
  readonly left: { readonly events: number; readonly unknown: number };
}

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'READY' }
  | { readonly kind: 'CLEARED' }
  | { readonly kind: 'PROGRESS'; readonly progress: Progress }
  | { readonly kind: 'VIEW'; readonly view: ShownView; readonly first: Rows }
  | { readonly kind: 'ROWS'; readonly view: number; readonly rows: Rows }
  | { readonly kind: 'DETAIL'; readonly at: number; readonly detail: Detail }
  | { readonly kind: 'EXPORTED'; readonly format: ExportFormat; readonly file: Blob };
