import type { MqmSeverity } from '@eventide/consistency';
import type { CheckedCatalog } from './format.ts';

/** How many findings of each severity several catalogues have together. */
export function countFindings(checked: readonly CheckedCatalog[]): Record<MqmSeverity, number> {
  const total = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { result } of checked) for (const { mqmSeverity } of result.findings) total[mqmSeverity]++;
  return total;
}
