import type { EventSeverity } from '@eventide/catalog/text';

export type Severity = EventSeverity;

/** Worst first, as people look for them; last what no page states. */
export const severities = ['ERROR', 'WARNING', 'INFORMATION', 'UNKNOWN'] as const satisfies readonly Severity[];

/** Whether a filter lists a value: that a level is not stated is worth a line only where it occurs, or is asked for. */
export function isListed({
  value,
  count,
  isOn,
}: {
  readonly value: string;
  readonly count: number;
  readonly isOn: boolean;
}): boolean {
  return value !== 'UNKNOWN' || count > 0 || isOn;
}
