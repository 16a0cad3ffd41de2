import { findingsReport } from '../pretty/findings.ts';
import type { ReportFormat } from './format.ts';
import { json } from './json.ts';

/** The formats of `check --format`, by name. */
export const formats = {
  pretty: findingsReport,
  json,
} as const satisfies Readonly<Record<string, ReportFormat>>;

export const formatNames = Object.keys(formats) as (keyof typeof formats)[];
