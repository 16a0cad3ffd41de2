import type { Finding, MqmSeverity } from '@eventide/consistency';

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<MqmSeverity, number> {
  const total = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { mqmSeverity } of findings) total[mqmSeverity]++;
  return total;
}
