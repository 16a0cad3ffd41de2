import { csvTable } from '@eventide/catalog/text';
import type { FindingsReport } from '../report/report.ts';

const columns = [
  ...['catalog', 'locale', 'file', 'line', 'column', 'severity', 'type', 'rule', 'segment', 'message', 'text'],
  ...['suggestion', 'places', 'fingerprint', 'baseline', 'suppression'],
] as const;

/**
 * Findings for a spreadsheet: UTF-8 with a byte order mark, RFC 4180, a row a finding. The names of the columns are the same in
 * every language, so that programs can read them.
 */
export function csvReport({ findings }: FindingsReport): string {
  const rows = findings.map(({ catalog, finding, message, places, baselineState, suppressions }) => {
    const [place] = places;
    return [
      ...[catalog.slug, finding.locale ?? '', place?.file ?? '', place?.line ?? 1, place?.column ?? 1],
      ...[finding.mqmSeverity, finding.mqmType, finding.ruleId, finding.segmentKey, message, place?.spanText ?? ''],
      ...[finding.suggestion ?? '', places.length, finding.fingerprint, baselineState ?? ''],
      suppressions?.map(({ status, justification }) => `${status}: ${justification}`).join('; ') ?? '',
    ];
  });
  return csvTable(columns, rows);
}
