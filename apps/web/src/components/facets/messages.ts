export const messages = {
  filters: 'Filters',
  filtersOn: 'Filters ({count, number} on)',
  close: 'Close',
  apply: 'Apply',
  on: 'Filters that are on',
  remove: 'Remove {filter}',
  clear: 'Remove all',
  text: 'Text',
  unknownValues: 'Without effect, since no filter has such a value: {values}.',
  knownValues: '{filter} can be {values}{more, plural, =0 {} one { and # more} other { and # more}}.',
} as const;
