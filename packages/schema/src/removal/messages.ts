/** Why nothing was removed. */
export const messages = {
  'removal-conflict':
    'The catalogue has changed since the preview, and nothing was removed: look at what would go with it now.',
  'removal-no-locales': 'No language is given: give at least one.',
  'removal-not-found': 'The pages are gone already.',
} as const;
