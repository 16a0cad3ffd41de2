export type { FormatName, ProblemData } from './formats/format.ts';
export { instantOf } from './fields/time.ts';
export { logLimits, type LogLimits } from './limits.ts';
export type { ProblemId } from './messages.ts';
export { readLog, type LogBatch, type LogProblem, type ReadBinary, type ReadLogOptions } from './read-log.ts';
export type { LogData, LogPlace, LogRecord } from './record.ts';
