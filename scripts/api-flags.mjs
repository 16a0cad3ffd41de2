/**
 * How Node runs the API. One page of a large catalogue takes as much memory as V8 gives young objects by default (16 MB):
 * what requests are made of would be taken for lasting, and all memory searched for it again and again.
 */
export const apiFlags = ['--max-semi-space-size=32'];
