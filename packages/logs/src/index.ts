export { createExplainer, type ExplainedEvent } from './explain/explain.ts';
export type { ExplainedCode } from './explain/codes.ts';
export { codeTextKeys, eventTextKeys, knownCatalog } from './explain/known-catalog.ts';
export type { KnownCatalog, KnownCode, KnownEvent, KnownText } from './explain/known.ts';
export { logNamesIn } from './explain/log-names.ts';
export type { SourceEvidence } from './explain/source.ts';
export { eventJson, summaryJson } from './export/json.ts';
export { MarkdownReport, type ReportWords } from './export/report.ts';
export { columns, type EventRow, rowOf } from './export/row.ts';
export { shownLength, shownSpan, shownTime } from './export/times.ts';
export { instantOf } from './fields/time.ts';
export { boundOf, createFilter, everything, type LogFilter } from './filters/filter.ts';
export type { FormatName, LogItem, ProblemData } from './formats/format.ts';
export { logLimits, type LogLimits } from './limits.ts';
export type { ProblemId } from './messages.ts';
export { asKql } from './queries/kql.ts';
export { asPowerShell, asPowerShellXPath } from './queries/powershell.ts';
export { type LogQuery, type LogSource, queryOf } from './queries/query.ts';
export { asXPath } from './queries/xpath.ts';
export { readLog, type LogBatch, type LogProblem, type ReadBinary, type ReadLogOptions } from './read-log.ts';
export type { LogData, LogPlace, LogRecord } from './record.ts';
export {
  type CodeCount,
  type DeviceCount,
  type EventCount,
  type LogSummary,
  SummaryCounter,
  type UnknownCount,
} from './summary/summary.ts';
export type { SeverityCounts, TimeBucket, Timeline } from './summary/timeline.ts';
