export const messages = {
  title: 'The catalogue does not answer',
  what: 'This page asked the Eventide API for its texts and got no answer.',
  safe: 'Nothing is lost: the API keeps the pages and every decision on them.',
  todo: 'Try again in a moment. If this continues, check that the API is running and that EVENTIDE_API_URL points to it.',
  tryAgain: 'Try again',
} as const;
