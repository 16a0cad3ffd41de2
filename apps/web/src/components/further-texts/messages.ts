export const messages = {
  title: '{count, plural, one {Further text} other {Further texts}}',
  compare: 'Compare',
} as const;
