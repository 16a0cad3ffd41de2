import type { Finding } from '@eventide/consistency';
import { countFindings } from './counts.ts';
import type { CheckedCatalog, ReportFormat } from './format.ts';

/** Findings and statistics as one JSON object, in a fixed order. */
export const json: ReportFormat = ({ checked, messageOf }) => {
  const findings = checked.flatMap(({ catalog, result }) =>
    result.findings.map((finding) => findingJson(catalog.slug, finding, messageOf(finding))),
  );
  return `${JSON.stringify({ findings, stats: statsJson(checked) }, null, 2)}\n`;
};

function findingJson(catalog: string, finding: Finding, message: string) {
  const { ruleId, messageId, data, mqmSeverity, mqmType, locale, segmentKey, span, evidence, fingerprint } = finding;
  return {
    catalog,
    ruleId,
    messageId,
    data,
    mqmSeverity,
    mqmType,
    locale,
    segmentKey,
    message,
    span,
    evidence,
    fingerprint,
  };
}

/** Of several catalogues, the statistics of each. */
function statsJson(checked: readonly CheckedCatalog[]) {
  const [only, ...others] = checked;
  if (only && others.length === 0) return only.result.stats;
  const catalogs = checked.map(({ catalog, result }) => ({ catalog: catalog.slug, ...result.stats }));
  return { catalogs, findings: countFindings(checked) };
}
