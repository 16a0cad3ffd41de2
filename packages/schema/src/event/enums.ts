import { builder } from '../builder.ts';

/** Values stand in the order in which facets show them. */
export const EventSeverityRef = builder.enumType('EventSeverity', {
  description: "How bad an event is, from its name's suffix.",
  values: {
    INFORMATION: { description: 'Worked, started or stopped as meant. Windows level 4.' },
    WARNING: { description: 'Worked in part, or will be tried again. Windows level 3.' },
    ERROR: { description: 'Did not work. Windows level 2.' },
  } as const,
});

export const EventOutcomeRef = builder.enumType('EventOutcome', {
  description: 'What became of the operation that an event reports on.',
  values: {
    STARTED: { description: 'A service started.' },
    STOPPED: { description: 'A service stopped.' },
    SUCCESS: { description: 'It worked.' },
    WARNING: { description: 'It worked in part, or will be tried again.' },
    FAILURE: { description: 'It was tried and failed.' },
    ERROR: { description: 'An error kept it from being done.' },
  } as const,
});

export const severities = ['INFORMATION', 'WARNING', 'ERROR'] as const;
export const outcomes = ['STARTED', 'STOPPED', 'SUCCESS', 'WARNING', 'FAILURE', 'ERROR'] as const;
