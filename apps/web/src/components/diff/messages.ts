export const messages = {
  before: 'Before',
  after: 'After',
  none: 'no text',
  compare: 'Compare',
} as const;
