export const messages = {
  noAnswer: 'No answer came. What you typed is still here; look whether it has happened before you try again.',
  tooMany: 'Too many attempts. Try again in {minutes} min.',
} as const;
