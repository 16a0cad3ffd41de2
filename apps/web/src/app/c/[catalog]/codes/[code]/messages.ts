export const messages = {
  fallback: 'This text is not available in {wanted}; shown in {shown}.',
  documentedAs:
    '{inTable} digits in the table of codes (<documented></documented>), {inEvents} in the events (<cited></cited>): the same code.',
  events: 'Events that report it',
  noEvents: 'No event reports it.',
  onEvery: 'On every event, so it says nothing about any one of them: {count, plural, one {# event} other {# events}}',
  severity: 'Severity',
  event: 'Event',
  name: 'Name',
  meaning: 'What it means',
  missingTitle: '{code} does not exist',
  missingWhy: 'It is spelled like a code, but no page documents it. The nearest codes:',
  meantPerhaps: 'Perhaps one of these was meant:',
  malformedTitle: '“{code}” is not a code',
  malformedWhy:
    'A code is hexadecimal (0x00000401, 401h), decimal (1025) or a name such as Unknown_Error, and fits in 32 bits.',
  allCodes: 'All codes',
} as const;
