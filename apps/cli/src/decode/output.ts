import type { ExplainedEvent, FormatName, KnownCatalog, LogFilter, LogSummary } from '@eventide/logs';
import type { MessageLanguage } from '@eventide/catalog';
import type { Terminal } from '../pretty/style.ts';
import type { TextWarnings } from './warnings.ts';

/** A log that was read, or not. */
export interface DecodedFile {
  readonly file: string;
  /** Null where it is no log. */
  readonly format: FormatName | null;
  readonly events: number;
  /** Records that could not be read. */
  readonly problems: number;
}

/** All that was read, counted. */
export interface Decoded {
  readonly files: readonly DecodedFile[];
  /** Of what the filter lets through. */
  readonly summary: LogSummary;
  readonly warningsOf: TextWarnings;
}

/** Where the output goes, and what was asked for. */
export interface OutputContext {
  readonly terminal: Terminal;
  readonly language: MessageLanguage;
  readonly out: (text: string) => void;
  readonly catalogs: readonly KnownCatalog[];
  readonly filter: LogFilter;
}

/** Writes one format of `decode --format`. Events come as they are read; what needs all of them is written at the end. */
interface DecodeOutput {
  readonly event: (file: string, event: ExplainedEvent) => void;
  readonly end: (decoded: Decoded) => void;
}

export type OpenOutput = (context: OutputContext) => DecodeOutput;
