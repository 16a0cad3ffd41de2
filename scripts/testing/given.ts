import { inject } from 'vitest';
import type { Size } from './settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
    size: Size;
    /** The size of `unit`: what a test does whatever the time. */
    least: Size;
  }
}

/** The seed of this run; see docs/testing.md. */
export const seed = inject('seed');

/** How much the tests of this run do. */
export const size = inject('size');

/**
 * Whether a test that repeats itself goes on: until it has done all of it, or, once the time of a bounded run is over, as
 * much as in `unit`.
 */
export function goesOn(done: number, of: Exclude<keyof Size, 'until'>): boolean {
  const { until } = size;
  return done < (until === null || Date.now() < until ? size[of] : inject('least')[of]);
}

/** Numbers from 0 to 1 that are the same in every run with the same seed, and others for another `salt`. */
export function random(salt: number): () => number {
  // Mulberry32, by Tommy Ettinger: 32 bits of state, every seed a good one.
  let state = (seed + Math.imul(salt, 0x9e3779b1)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
