import type { MqmSeverity } from '@eventide/consistency';

/** Mildest first. */
export const severities = ['neutral', 'minor', 'major', 'critical'] as const satisfies readonly MqmSeverity[];

export function isAtLeast(severity: MqmSeverity, bar: MqmSeverity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(bar);
}
