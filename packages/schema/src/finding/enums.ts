import type { MqmSeverity } from '@eventide/consistency';
import { builder } from '../builder.ts';

/** Lowest first: the order in which facets list them. */
export const mqmSeverities = ['neutral', 'minor', 'major', 'critical'] as const satisfies readonly MqmSeverity[];

export const MqmSeverityRef = builder.enumType('MqmSeverity', {
  description: 'Severity of a finding, as in Multidimensional Quality Metrics (MQM).',
  values: {
    NEUTRAL: { value: 'neutral', description: 'For information only. 0 points.' },
    MINOR: { value: 'minor', description: 'Noticeable, but does not mislead. 1 point.' },
    MAJOR: { value: 'major', description: 'Makes the text hard to understand or to follow. 5 points.' },
    CRITICAL: { value: 'critical', description: 'Makes the text wrong or harmful. 25 points.' },
  } as const,
});

export const findingStatuses = ['OPEN', 'DISMISSED', 'RESOLVED'] as const;

export type FindingStatus = (typeof findingStatuses)[number];

export const FindingStatusRef = builder.enumType('FindingStatus', {
  description: 'Status of a finding.',
  values: {
    OPEN: { description: 'Not dismissed, or the text has changed since it was.' },
    DISMISSED: { description: 'A reviewer decided that it needs no correction.' },
    RESOLVED: {
      description: 'The review no longer finds it. Listed only by `Catalog.resolvedFindings`.',
    },
  } as const,
});

/** The schema's name of a severity. */
export function severityName(severity: MqmSeverity): string {
  return severity.toUpperCase();
}
