import { findingJson } from '../json/finding.ts';
import type { FindingsReport } from '../report/report.ts';

/** JSON Lines: a finding a line, each as `check --format json` has it, so that `jq` and `grep` take them one by one. */
export function jsonLinesReport({ findings }: FindingsReport): string {
  return findings.map((one) => `${JSON.stringify(findingJson(one))}\n`).join('');
}
