import type { Locale } from '@eventide/catalog';

/** The target's locale, a text in English, and what a translator made of it. */
export type Pair = readonly [locale: Locale, source: string, target: string];

/** Pairs of one kind: those in which the target has a fault, and look-alikes in which nothing is wrong. */
export interface PairsOfKind {
  readonly faulty: readonly Pair[];
  readonly clean: readonly Pair[];
}
