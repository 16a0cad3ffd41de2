import { builder } from '../builder.ts';

/** In the order in which facets list them. */
export const EventSeverityRef = builder.enumType('EventSeverity', {
  description: 'Severity of an event, from the level column of its table, else from the suffix of its name.',
  values: {
    INFORMATION: { description: 'Success, or a planned start or stop. Windows level 4.' },
    WARNING: { description: 'Partial success, or a retry will follow. Windows level 3.' },
    ERROR: { description: 'Failure. Windows level 2.' },
    UNKNOWN: { description: 'The page does not say.' },
  } as const,
});

export const EventOutcomeRef = builder.enumType('EventOutcome', {
  description: 'Outcome of the operation that an event reports.',
  values: {
    STARTED: { description: 'A service started.' },
    STOPPED: { description: 'A service stopped.' },
    SUCCESS: { description: 'The operation succeeded.' },
    WARNING: { description: 'The operation succeeded in part, or a retry will follow.' },
    FAILURE: { description: 'The operation was attempted and failed.' },
    ERROR: { description: 'An error prevented the operation.' },
    UNKNOWN: { description: 'The page does not say.' },
  } as const,
});

export const severities = ['INFORMATION', 'WARNING', 'ERROR', 'UNKNOWN'] as const;
export const outcomes = ['STARTED', 'STOPPED', 'SUCCESS', 'WARNING', 'FAILURE', 'ERROR', 'UNKNOWN'] as const;
