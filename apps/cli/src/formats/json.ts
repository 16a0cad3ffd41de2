import type { Finding } from '@eventide/consistency';
import type { ReportFormat } from './format.ts';

/** Findings and statistics as one JSON object, in a fixed order. */
export const json: ReportFormat = ({ result: { findings, stats }, messageOf }) =>
  `${JSON.stringify({ findings: findings.map((finding) => findingJson(finding, messageOf(finding))), stats }, null, 2)}\n`;

function findingJson(finding: Finding, message: string) {
  const { ruleId, messageId, data, mqmSeverity, mqmType, locale, segmentKey, span, evidence, fingerprint } = finding;
  return { ruleId, messageId, data, mqmSeverity, mqmType, locale, segmentKey, message, span, evidence, fingerprint };
}
