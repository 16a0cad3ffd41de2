import type { Locale } from '@eventide/catalog';
import type { TermBase } from '../../rule.ts';
import type { Unit, Units, UnitTable } from '../units/units.ts';

/** A concept of the term base, as far as its terms occur in the texts. */
export interface ApprovedConcept {
  /** The word of the preferred term. */
  readonly units: ReadonlyMap<Locale, Unit>;
  /** The words of the other approved terms: using them is not inconsistent. */
  readonly accepted: ReadonlyMap<Locale, readonly Unit[]>;
}

/** Finds the words of approved terms; of a term of several words, the rarest. */
export function approvedConcepts(termBase: TermBase | null, { byLocale }: UnitTable): ApprovedConcept[] {
  return (termBase?.concepts ?? []).flatMap(({ terms }) => {
    const units = new Map<Locale, Unit>();
    const accepted = new Map<Locale, Unit[]>();
    for (const [locale, list] of terms) {
      const own = byLocale.get(locale);
      if (own === undefined) continue;
      const found = list.flatMap((term) => {
        const unit = unitOf(term, own);
        return unit === null ? [] : [unit];
      });
      const [preferred, ...others] = found;
      if (preferred === undefined) continue;
      units.set(locale, preferred);
      accepted.set(locale, others);
    }
    return units.size < 2 ? [] : [{ units, accepted }];
  });
}

function unitOf(term: string, units: Units): Unit | null {
  let best: Unit | null = null;
  for (const word of term.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const unit = unitOfWord(word, units);
    if (unit !== null && (best === null || unit.total < best.total)) best = unit;
  }
  return best;
}

/** The stem of a word, in whichever case the texts have it. */
function unitOfWord(word: string, { vocabulary, locale, ofWord }: Units): Unit | null {
  const lower = word.toLocaleLowerCase(locale);
  const capital = lower.charAt(0).toLocaleUpperCase(locale) + lower.slice(1);
  for (const form of [word, lower, capital, lower.toLocaleUpperCase(locale)]) {
    const id = vocabulary.id(form);
    const [stem] = id === undefined ? [] : ofWord(id);
    if (stem !== undefined) return stem;
  }
  return null;
}
