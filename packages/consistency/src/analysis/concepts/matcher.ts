import type { Locale } from '@eventide/catalog';
import { languageOf } from '../../languages.ts';
import { weakMemo } from '../../maps.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import type { Unit, Units, UnitTable } from '../units/units.ts';
import {
  acronymBonus,
  agreementMin,
  cognateLikeness,
  cognateWeight,
  comparedSentences,
  formPenalty,
  nearnessWeight,
  rivalMargin,
  shortWordLetters,
  shortWordPenalty,
  totalRatio,
} from './thresholds.ts';

/** A unit that occurs in enough of another's sentences, and in which share of both (Dice's coefficient). */
interface Fit {
  readonly unit: Unit;
  readonly agreement: number;
}

interface Fitting {
  readonly fits: readonly Fit[];
  /** The best agreement of any unit. */
  readonly strongest: number;
}

/** One locale's unit, and those of the other locales that mean the same, as far as they are free. */
export interface Proposal {
  readonly locale: Locale;
  readonly unit: Unit;
  readonly units: ReadonlyMap<Locale, Unit>;
  readonly loose: ReadonlySet<Locale>;
  readonly score: number;
}

/** Finds, for one locale's unit, each other locale's unit that occurs in the same sentences and is not taken yet. */
export class Matcher {
  readonly #table: UnitTable;
  readonly #taken = new Set<Unit>();
  readonly #withTakenForm = new Set<Unit>();
  constructor(table: UnitTable) {
    this.#table = table;
  }

  /** A form of a stem is not free once the stem is taken, nor the stem once one of its forms is. */
  isFree(unit: Unit): boolean {
    if (this.#taken.has(unit)) return false;
    if (unit.parts.length > 1 && unit.parts.filter((part) => this.#taken.has(part)).length > 1) return false;
    return unit.stem === null ? !this.#withTakenForm.has(unit) : !this.#taken.has(unit.stem);
  }

  take(units: Iterable<Unit>): void {
    for (const unit of units) {
      this.#taken.add(unit);
      if (unit.stem !== null) this.#withTakenForm.add(unit.stem);
    }
  }

  /** Null where no other language has a word for the unit. */
  propose(own: Units, unit: Unit): Proposal | null {
    const { locale } = own;
    const units = new Map([[locale, unit]]);
    const loose = new Set<Locale>();
    const isAcronym = own.vocabulary.id(unit.word.toUpperCase()) !== undefined;
    const support = new Map<string, { agreement: number; locales: number }>();
    for (const [other, candidates] of this.#table.byLocale) {
      // Regions of one language agree whatever the word means: they count as one, and those of the word's own not at all.
      if (other === locale) continue;
      const match = this.#best(unit, candidates);
      if (match !== null) units.set(other, match.unit);
      if (match?.isLoose === true) loose.add(other);
      const language = languageOf(other);
      if (language === languageOf(locale)) continue;
      const { agreement, locales } = support.get(language) ?? { agreement: 0, locales: 0 };
      const bonus = isAcronym && match?.unit.word === unit.word ? acronymBonus : 0;
      support.set(language, {
        agreement: agreement + (match === null ? 0 : match.agreement ** 2 + bonus),
        locales: locales + 1,
      });
    }
    if (units.size < 2 || support.size === 0) return null;
    let total = 0;
    for (const { agreement, locales } of support.values()) total += agreement / locales;
    return { locale, unit, units, loose, score: (total / support.size) * Math.log2(1 + unit.total) };
  }

  #best(unit: Unit, others: Units): (Fit & { readonly isLoose: boolean }) | null {
    const { fits, strongest } = fitting(unit)(others);
    let best: Fit | null = null;
    let highest = 0;
    for (const fit of fits) {
      // Neither nearness nor likeness can make up for a greater difference.
      if (fit.agreement + cognateWeight < highest || !this.isFree(fit.unit)) continue;
      const rating = ratingOf(unit, fit);
      if (rating <= highest) continue;
      highest = rating;
      best = fit;
    }
    // Where the word that fits best belongs to another concept, this one may only stand beside it.
    return best === null ? null : { ...best, isLoose: best.agreement < strongest - rivalMargin };
  }
}

/** Of two candidates that agree as well, the better one stands nearer, looks alike, is a whole stem and no function word. */
function ratingOf(unit: Unit, { unit: candidate, agreement }: Fit): number {
  return (
    agreement * (1 - nearnessWeight + nearnessWeight * nearness(unit, candidate)) +
    cognateWeight * cognateness(unit, candidate) -
    (candidate.stem === null ? 0 : formPenalty) -
    (candidate.word.length < shortWordLetters ? shortWordPenalty : 0)
  );
}

function cognateness(one: Unit, other: Unit): number {
  const alike = likeness(bareLetters(one.word), bareLetters(other.word));
  return Math.max(0, alike - cognateLikeness) / (1 - cognateLikeness);
}

/** The same whatever other locales there are, and whatever units are taken. */
const fitting = weakMemo((unit: Unit) => weakMemo((others: Units) => fittingOf(unit, others)));

/** The units of a locale that occur in enough of a unit's sentences. */
function fittingOf(unit: Unit, others: Units): Fitting {
  const common = new Map<Unit, number>();
  let total = 0;
  const step = Math.max(1, Math.ceil(unit.occurrences.size / comparedSentences));
  let at = 0;
  for (const [number, { count }] of unit.occurrences) {
    const here = others.inSentence[number];
    if (at++ % step !== 0 || !here) continue;
    total += count;
    for (const occurrence of here) {
      const candidate = occurrence.unit;
      // What occurs much more or less often cannot agree well enough, whatever its sentences.
      if (candidate.total > unit.total * totalRatio || candidate.total < unit.total / totalRatio) continue;
      common.set(candidate, (common.get(candidate) ?? 0) + Math.min(count, occurrence.count));
    }
  }
  const fits: Fit[] = [];
  let strongest = 0;
  for (const [candidate, shared] of common) {
    // Sentences that the other locale has and this one lacks are few, and count as no disagreement.
    const agreement = (2 * shared * step) / (total * step + candidate.total);
    if (agreement > strongest) strongest = agreement;
    if (agreement >= agreementMin) fits.push({ unit: candidate, agreement });
  }
  return { fits, strongest };
}

/** From 0 to 1: how near to each other two units stand in the sentences that they share. */
export function nearness(one: Unit, other: Unit): number {
  let near = 0;
  let shared = 0;
  for (const [number, { position }] of one.occurrences) {
    const there = other.occurrences.get(number);
    if (there === undefined) continue;
    shared++;
    near += 1 - Math.abs(position - there.position);
  }
  return shared === 0 ? 0 : near / shared;
}
