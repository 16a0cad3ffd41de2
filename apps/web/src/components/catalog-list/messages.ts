export const messages = {
  title: 'Catalogues',
  missing: 'There is no catalogue “{slug}”',
  missingText: 'It may have been removed or renamed. These are the ones there are:',
  empty: 'There is no catalogue yet. An administrator makes the first one by importing pages.',
  import: 'Import pages',
  events: '{count, plural, one {# event} other {# events}}',
  codes: '{count, plural, one {# code} other {# codes}}',
  languages: '{count, plural, one {# language} other {# languages}}',
  choose: 'Catalogue',
  all: 'All catalogues',
} as const;
