import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import type { Lexicon } from '../concepts/lexicon.ts';
import type { Renderings, WitnessedConcept } from '../concepts/renderings.ts';
import type { UnitTable } from '../units/units.ts';
import { type Gap, type Gaps, gapsIn } from './gaps.ts';

/** What is judged: how one locale words one concept. */
export interface Case {
  readonly gaps: Gaps;
  readonly table: UnitTable;
  readonly concept: WitnessedConcept;
  readonly locale: Locale;
  readonly lexicon: Lexicon;
  /** Undefined where the locale has no word of its own for the concept. */
  readonly renderings: Renderings | undefined;
  /** The concept's gaps in the locale. */
  readonly own: readonly Gap[];
}

/** Null where the locale has neither words for the concept nor gaps. */
export function caseOf(input: RuleInput, concept: WitnessedConcept, locale: Locale): Case | null {
  const gaps = input.analyse(gapsIn);
  const renderings = concept.renderings.get(locale);
  const own = gaps.of(concept, locale);
  if (renderings === undefined && own.length === 0) return null;
  const { table } = input.analyse(minedConcepts);
  return { gaps, table, concept, locale, lexicon: gaps.lexiconOf(locale), renderings, own };
}
