import type { CheckStats, Finding } from '@eventide/consistency';
import type { FindingsReport, ReportedCatalog, ReportedFinding } from '@eventide/exchange';
import type { FindingFilter } from '../findings/filter.ts';
import type { Terminal } from '../pretty/style.ts';

/** What a check found in one catalogue. */
export interface CheckedCatalog {
  readonly catalog: ReportedCatalog;
  /** Those that are asked for. */
  readonly findings: readonly Finding[];
  /** Of the whole check, whatever is asked for. */
  readonly stats: CheckStats;
}

/** What a check found, and where it is to be shown. */
export interface Report {
  /** One at least. */
  readonly checked: readonly CheckedCatalog[];
  readonly filter: FindingFilter;
  /** The same findings, with all that other tools are told of them. */
  readonly exchange: FindingsReport;
  /** Whether there was an earlier check to compare with. */
  readonly hasBaseline: boolean;
  /** Whether a finding makes the check fail. */
  readonly fails: (one: ReportedFinding) => boolean;
  /** The message of a finding in the language asked for. */
  readonly messageOf: (finding: Finding) => string;
  readonly terminal: Terminal;
}

/** A format of `check --format`: the whole output, with its final line break. */
export type ReportFormat = (report: Report) => string;
