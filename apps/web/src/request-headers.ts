/** Request headers in which the proxy tells pages what Next does not. */

/** The path and query of the request: where a reader returns to after signing in. */
export const addressHeader = 'x-eventide-address';

/** The nonce of the page's content security policy. */
export const nonceHeader = 'x-eventide-nonce';

/** Slug of the catalogue that the address names, encoded as in an address: headers hold ASCII only. */
export const catalogHeader = 'x-eventide-catalog';
