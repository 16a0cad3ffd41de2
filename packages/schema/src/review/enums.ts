import { builder } from '../builder.ts';

export const ReviewStateRef = builder.enumType('ReviewState', {
  description: 'Review state of a text.',
  values: {
    UNREVIEWED: { description: 'No decision on this text, or the decision was undone.' },
    APPROVED: { description: 'The text is good as it is.' },
    CHANGES_REQUESTED: { description: 'The text has to be corrected.' },
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
