/** The header in which the proxy passes a request's path on, for pages that Next gives none: `not-found`. */
export const pathHeader = 'x-eventide-path';
