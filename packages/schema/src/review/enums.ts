import { builder } from '../builder.ts';

export const ReviewStateRef = builder.enumType('ReviewState', {
  description: 'What a reviewer has decided on a text.',
  values: {
    UNREVIEWED: { description: 'Nobody has decided on this text yet, or the decision was taken back.' },
    APPROVED: { description: 'Good as it is.' },
    CHANGES_REQUESTED: { description: 'To be corrected.' },
  } as const,
});

export const SuggestionStateRef = builder.enumType('SuggestionState', {
  description: 'What has become of a suggestion.',
  values: {
    OPEN: { description: 'Not decided yet.' },
    ACCEPTED: { description: 'To be put into the page; exports carry it.' },
    REJECTED: { description: 'Not to be put into the page.' },
  } as const,
});
