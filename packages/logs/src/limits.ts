/** How much of a log is read, so that no input costs more than it is worth. */
export interface LogLimits {
  /** Length of one record in UTF-16 code units. Windows itself stops at 64 KB. */
  readonly recordLength: number;
  /** Elements, objects or lists inside each other in one record. Windows has at most about 10. */
  readonly nesting: number;
  /** Strings of one record. */
  readonly dataItems: number;
  /** Length in UTF-16 code units of a JSON text that is one object around all its records, which is parsed in whole. */
  readonly wrappedLength: number;
  /** Size of an .evtx file in bytes: it is read in whole. Windows keeps logs to a few hundred megabytes. */
  readonly fileBytes: number;
  /** Problems that are told one by one; the rest are counted. */
  readonly problems: number;
}

export const logLimits: LogLimits = {
  recordLength: 1_000_000,
  nesting: 64,
  dataItems: 10_000,
  wrappedLength: 64_000_000,
  fileBytes: 1_000_000_000,
  problems: 100,
};

/** How much of the beginning is looked at to tell what a log is, in UTF-16 code units. */
export const sampleLength = 65_536;
