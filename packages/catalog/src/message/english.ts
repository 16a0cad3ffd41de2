/** The catalogue's own messages in English; `messages/<language>.json` has the same ids. */
export const english = {
  'list/more': '{count, plural, one {# more} other {# more}}',
} as const;
