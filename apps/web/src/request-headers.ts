/** The headers in which the proxy tells pages of a request what Next does not. */

/** Its path: for `not-found`, which is given none. */
export const pathHeader = 'x-eventide-path';

/** The nonce of its content security policy. */
export const nonceHeader = 'x-eventide-nonce';
