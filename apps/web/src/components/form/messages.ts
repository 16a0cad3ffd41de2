export const messages = {
  noAnswer: 'The server did not answer. What you typed is still here; check whether it was saved before you try again.',
  tooMany: 'Too many attempts. Try again in {minutes} min.',
} as const;
