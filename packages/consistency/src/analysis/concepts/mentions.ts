import type { Locale } from '@eventide/catalog';
import { memo } from '../../maps.ts';
import type { WitnessedConcept } from './renderings.ts';

/** The concepts that a locale mentions in a sentence, each with the words (indexes into the cell's words) that do, ascending. */
export type Mentions = ReadonlyMap<WitnessedConcept, readonly number[]>;

/** The concepts that each locale mentions in one sentence. */
export class SentenceMentions {
  readonly byLocale: ReadonlyMap<Locale, Mentions>;
  readonly #locales = memo((concept: WitnessedConcept) => {
    let count = 0;
    for (const mentions of this.byLocale.values()) if (mentions.has(concept)) count++;
    return count;
  });

  constructor(byLocale: ReadonlyMap<Locale, Mentions>) {
    this.byLocale = byLocale;
  }

  /** How many locales besides one mention a concept. */
  localesBeside(locale: Locale, concept: WitnessedConcept): number {
    return this.#locales(concept) - (this.byLocale.get(locale)?.has(concept) === true ? 1 : 0);
  }
}
