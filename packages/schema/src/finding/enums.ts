import type { MqmSeverity } from '@eventide/consistency';
import { builder } from '../builder.ts';

/** Mildest first: the order in which facets show them. */
export const mqmSeverities = ['neutral', 'minor', 'major', 'critical'] as const satisfies readonly MqmSeverity[];

export const MqmSeverityRef = builder.enumType('MqmSeverity', {
  description: 'How bad a finding is, by Multidimensional Quality Metrics (MQM).',
  values: {
    NEUTRAL: { value: 'neutral', description: 'For information; weighs 0 points.' },
    MINOR: { value: 'minor', description: 'Noticed, but does not mislead; weighs 1 point.' },
    MAJOR: { value: 'major', description: 'Makes the text hard to understand or to act on; weighs 5 points.' },
    CRITICAL: { value: 'critical', description: 'Says what is wrong or harmful; weighs 25 points.' },
  } as const,
});

export const findingStatuses = ['OPEN', 'DISMISSED', 'RESOLVED'] as const;

export type FindingStatus = (typeof findingStatuses)[number];

export const FindingStatusRef = builder.enumType('FindingStatus', {
  description: 'What has become of a finding.',
  values: {
    OPEN: { description: 'Not decided yet, or the text has changed since it was dismissed.' },
    DISMISSED: { description: 'Looked at and found to be no problem, or none to be solved.' },
    RESOLVED: {
      description:
        'Its cause is gone: the review no longer finds it. Only `Catalog.resolvedFindings` has such; lists of findings do not.',
    },
  } as const,
});

/** Name of a severity as the schema has it. */
export function severityName(severity: MqmSeverity): string {
  return severity.toUpperCase();
}
