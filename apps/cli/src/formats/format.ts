import type { Catalog } from '@eventide/catalog';
import type { CheckResult, Finding } from '@eventide/consistency';
import type { Terminal } from '../pretty/style.ts';

/** What a check found in one catalogue. */
export interface CheckedCatalog {
  readonly catalog: Catalog;
  readonly result: CheckResult;
}

/** What a check found, and where it is to be shown. */
export interface Report {
  /** One at least. */
  readonly checked: readonly CheckedCatalog[];
  /** The message of a finding in the language asked for. */
  readonly messageOf: (finding: Finding) => string;
  readonly terminal: Terminal;
}

/** A format of `check --format`: the whole output, with its final line break. */
export type ReportFormat = (report: Report) => string;
