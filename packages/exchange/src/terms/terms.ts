import type { Locale } from '@eventide/catalog';
import type { NamedConcept, TermState } from '@eventide/consistency';

/** The terms of a concept in a locale that have a state, in the concept's order. */
export function termsIn({ renderings }: NamedConcept, locale: Locale, state: TermState): readonly string[] {
  return renderings.filter((one) => one.locale === locale && one.state === state).map(({ term }) => term);
}

/** The locales of a term base: those of its catalogue first, in its order, then any others. */
export function localesIn(concepts: readonly NamedConcept[], first: readonly Locale[]): readonly Locale[] {
  const others = concepts.flatMap(({ renderings }) => renderings.map(({ locale }) => locale)).sort();
  return [...new Set([...first, ...others])];
}
