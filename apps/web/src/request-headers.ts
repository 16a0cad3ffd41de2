/** The headers in which the proxy tells pages of a request what Next does not. */

/** Its path: for `not-found`, which is given none. */
export const pathHeader = 'x-eventide-path';

/** Its path with what is asked there: where a reader comes back to after signing in. */
export const addressHeader = 'x-eventide-address';

/** The nonce of its content security policy. */
export const nonceHeader = 'x-eventide-nonce';
