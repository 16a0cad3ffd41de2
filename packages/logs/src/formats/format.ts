import type { LogLimits } from '../limits.ts';
import type { ProblemId } from '../messages.ts';
import type { LogPlace, RecordContent } from '../record.ts';

/** Data of a problem's message. */
export type ProblemData = Readonly<Record<string, string | number | readonly string[]>>;

/** A piece of a log: an event, or what could not be read as one. */
export type LogItem =
  | { readonly kind: 'RECORD'; readonly content: RecordContent; readonly place: LogPlace }
  | { readonly kind: 'PROBLEM'; readonly id: ProblemId; readonly data: ProblemData; readonly place: LogPlace };

/** Reads one log. What it is given is the log in pieces, cut anywhere. */
export interface LogReader {
  /** The events that are complete by this piece. */
  readonly read: (text: string) => readonly LogItem[];
  /** What is left at the end of the log. */
  readonly end: () => readonly LogItem[];
}

/** A form that logs are exported in: one folder each. */
export interface LogFormat {
  readonly name: FormatName;
  /**
   * Whether a log is in this form, by its beginning alone; never by the name of its file.
   * @param isWhole whether the sample is all there is
   */
  readonly recognises: (sample: string, isWhole: boolean) => boolean;
  readonly open: (limits: LogLimits) => LogReader;
}

export type FormatName = 'XML' | 'JSON' | 'CSV' | 'LIST' | 'TABLE' | 'EVTX';
