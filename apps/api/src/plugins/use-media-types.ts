import type { Plugin } from 'graphql-yoga';
import { weighted } from '../http/qualities.ts';

/** Media ranges looked at. */
const most = 32;

/** What no answer has, for a client that accepts none of what it names. */
const nothing = 'application/vnd.nothing';

/**
 * Yoga compares content types letter by letter and takes what it is asked for in the order it stands in. Types are spelt
 * in any case (RFC 9110, 8.3.1), and what is accepted is weighted (12.5.1).
 */
export function useMediaTypes(): Plugin {
  return {
    onRequest({ request: { headers } }) {
      const type = headers.get('content-type');
      if (type !== null && /[A-Z]/.test(type)) {
        headers.set(
          'content-type',
          type.replace(/^[^;]*/, (name) => name.toLowerCase()),
        );
      }
      const accept = headers.get('accept');
      if (accept === null || !/;\s*q=/i.test(accept)) return;
      const ranges = weighted(accept, most).filter(({ quality }) => quality > 0);
      headers.set(
        'accept',
        ranges.map(({ item, parameters }) => [item, ...parameters].join(';')).join(', ') || nothing,
      );
    },
  };
}
