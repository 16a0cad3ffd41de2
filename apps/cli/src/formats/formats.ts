import { csvReport, githubReport, jsonLinesReport, junitReport, markdownReport, sarifReport } from '@eventide/exchange';
import { findingsReport } from '../pretty/findings.ts';
import type { ReportFormat } from './format.ts';
import { json } from './json.ts';
import { markdownWords } from './markdown-words.ts';

/** The formats of `check --format`, by name. */
export const formats = {
  pretty: findingsReport,
  json,
  jsonl: ({ exchange }) => jsonLinesReport(exchange),
  csv: ({ exchange }) => csvReport(exchange),
  sarif: ({ exchange }) => sarifReport(exchange),
  github: ({ exchange }) => githubReport(exchange),
  junit: ({ exchange, fails }) => junitReport(exchange, fails),
  markdown: ({ exchange, terminal }) => markdownReport(exchange, markdownWords(terminal.say)),
} as const satisfies Readonly<Record<string, ReportFormat>>;

export const formatNames = Object.keys(formats) as (keyof typeof formats)[];
