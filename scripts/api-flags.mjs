/**
 * Flags of the Node process that runs the API. Rendering one page of a large catalogue allocates about as much as V8 gives
 * young objects by default (16 MB): short-lived objects would be promoted, and every request would cause full collections.
 */
export const apiFlags = ['--max-semi-space-size=32'];
