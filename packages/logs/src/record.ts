import type { EventSeverity } from '@eventide/catalog/text';

/** One string that an event carries. */
export interface LogData {
  /** Null where the event gives its strings no names, as those of classic logs. */
  readonly name: string | null;
  readonly value: string;
}

/** Where a record begins in its log. */
export interface LogPlace {
  /** From 1; of an .evtx file, whose records are on no line, the number of the record. */
  readonly line: number;
}

/** One event as a log has it, whatever form the log is in. */
export interface LogRecord {
  /** Its number among the events of the log, from 1. */
  readonly index: number;
  readonly provider: string | null;
  readonly channel: string | null;
  readonly eventId: number;
  /** What the record itself says; UNKNOWN where it does not. Critical counts as ERROR, verbose as INFORMATION. */
  readonly level: EventSeverity;
  /** ISO 8601. Without an offset where the log gives its computer's own time and not which one that is; null without a time. */
  readonly time: string | null;
  readonly computer: string | null;
  readonly recordId: number | null;
  /** The text that the provider has made of it, in the language of the computer. */
  readonly message: string | null;
  readonly data: readonly LogData[];
  readonly place: LogPlace;
}

/** A record without what only its place in the log tells. */
export type RecordContent = Omit<LogRecord, 'index' | 'place'>;
