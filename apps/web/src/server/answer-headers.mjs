// @ts-check
/** Of files that were built, for the one kind among them that acts by itself: a worker reads logs, and can send nothing. */
export const builtFilePolicy = "default-src 'none'; script-src 'self'";

/** @type {readonly (readonly [name: string, value: string])[]} */
const securityHeaders = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/**
 * The headers that every answer has, built files and refusals too. The policy with a page's nonce is set by src/proxy.ts.
 *
 * @param {string} url the request's target
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function answerHeaders(url) {
  return url.startsWith('/_next/static/')
    ? [...securityHeaders, ['content-security-policy', builtFilePolicy]]
    : securityHeaders;
}
