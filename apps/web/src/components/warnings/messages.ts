export const messages = {
  mayBeWrong: 'This text may be wrong',
  because: 'This text may be wrong: {message}',
  finding: 'Finding',
  instead: 'The same text in another language: {language}',
} as const;
