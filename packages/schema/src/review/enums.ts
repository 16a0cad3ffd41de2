import { builder } from '../builder.ts';

export const ReviewStateRef = builder.enumType('ReviewState', {
  description: 'Review state of a text.',
  values: {
    UNREVIEWED: { description: 'No decision on this text, or the decision was undone.' },
    APPROVED: { description: 'The text is good as it is.' },
    CHANGES_REQUESTED: { description: 'The text has to be corrected.' },
  } as const,
});

export const SuggestionStageRef = builder.enumType('SuggestionStage', {
  description: 'How far a suggestion has come.',
  values: {
    OPEN: { description: 'No decision yet.' },
    ACCEPTED: { description: 'Accepted, and not handed on yet.' },
    EXPORTED: { description: 'Accepted and handed on as a file; no page has its text yet.' },
    LANDED: { description: 'A page with its text has been imported since it was accepted.' },
    REJECTED: { description: 'Not to be put into the page.' },
  } as const,
});

export const SuggestionStateRef = builder.enumType('SuggestionState', {
  description: 'State of a suggestion.',
  values: {
    OPEN: { description: 'No decision yet.' },
    ACCEPTED: { description: 'To be put into the page. Included in exports.' },
    REJECTED: { description: 'Not to be put into the page.' },
  } as const,
});
