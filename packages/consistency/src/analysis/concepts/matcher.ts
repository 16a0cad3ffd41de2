import type { Locale } from '@eventide/catalog';
import { languageOf } from '../../languages.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import type { Unit, Units, UnitTable } from '../units/units.ts';

/** An acronym that locales write alike is one thing before any two words are. */
const acronymBonus = 0.1;
/** Sentences of a unit that are compared; what stands in more is known well enough by these. */
const atomsMax = 60;
/** Least agreement of two units' sentences (Dice) for them to mean the same. */
const agreementMin = 0.5;
/** How much oftener one of two units may stand than the other: beyond, they cannot agree by half. */
const totalRatio = 3;
/** Of two candidates that agree as well, the one that stands nearer, looks alike, is a whole stem and no function word. */
const nearnessWeight = 0.2;
const cognateWeight = 0.15;
const formPenalty = 0.02;
/** How much better a word of another concept may fit. */
const rivalMargin = 0.1;
const shortWord = 4;
const shortPenalty = 0.15;

/** A unit that stands in enough of another's sentences, and in which share of both (Dice). */
interface Fit {
  readonly unit: Unit;
  readonly agreement: number;
}

interface Match extends Fit {
  readonly isLoose: boolean;
}

interface Fitting {
  readonly fits: readonly Fit[];
  /** The best agreement there is. */
  readonly strongest: number;
}

/** One locale's unit, and those of the others that say the same as far as they are free. */
export interface Proposal {
  readonly locale: Locale;
  readonly unit: Unit;
  readonly units: ReadonlyMap<Locale, Unit>;
  readonly loose: ReadonlySet<Locale>;
  readonly score: number;
}

/** Finds, for one locale's unit, each other locale's unit that stands in the same sentences, among those not taken yet. */
export class Matcher {
  readonly #table: UnitTable;
  readonly #taken = new Map<Locale, Set<Unit>>();
  readonly #withTakenForm = new Map<Locale, Set<Unit>>();
  /** Room for counting, by unit; all 0 in between. */
  readonly #common = new Map<Locale, Int32Array>();
  readonly #known = new Map<Unit, Map<Units, Fitting>>();
  readonly #bare = new Map<string, string>();

  constructor(table: UnitTable) {
    this.#table = table;
    for (const [locale, { all }] of table.byLocale) {
      this.#taken.set(locale, new Set());
      this.#withTakenForm.set(locale, new Set());
      this.#common.set(locale, new Int32Array(all.length));
    }
  }

  /** One form of a stem is no longer free once the stem is taken, nor the stem once one of its forms is. */
  isFree(locale: Locale, unit: Unit): boolean {
    const taken = this.#taken.get(locale);
    if (taken === undefined || taken.has(unit)) return false;
    if (unit.parts.length > 1 && unit.parts.filter((part) => taken.has(part)).length > 1) return false;
    return unit.stem === null ? this.#withTakenForm.get(locale)?.has(unit) !== true : !taken.has(unit.stem);
  }

  take(units: ReadonlyMap<Locale, Unit>): void {
    for (const [locale, unit] of units) {
      const taken = this.#taken.get(locale);
      taken?.add(unit);
      if (unit.stem !== null) this.#withTakenForm.get(locale)?.add(unit.stem);
    }
  }

  propose(locale: Locale, unit: Unit): Proposal | null {
    const units = new Map<Locale, Unit>([[locale, unit]]);
    const loose = new Set<Locale>();
    const isAcronym = this.#table.byLocale.get(locale)?.vocabulary.id(unit.word.toUpperCase()) !== undefined;
    const support = new Map<string, { agreement: number; locales: number }>();
    for (const [other, candidates] of this.#table.byLocale) {
      if (other === locale) continue;
      const language = languageOf(other);
      const match = this.#best(unit, candidates);
      let known = support.get(language);
      if (known === undefined) support.set(language, (known = { agreement: 0, locales: 0 }));
      known.locales++;
      if (match === null) continue;
      units.set(other, match.unit);
      if (match.isLoose) loose.add(other);
      known.agreement += match.agreement ** 2 + (isAcronym && match.unit.word === unit.word ? acronymBonus : 0);
    }
    // Regions of one language agree whatever the word means; they count as one, and the word's own not at all.
    support.delete(languageOf(locale));
    if (units.size < 2 || support.size === 0) return null;
    let total = 0;
    for (const { agreement, locales } of support.values()) total += agreement / locales;
    return { locale, unit, units, loose, score: (total / support.size) * Math.log2(1 + unit.total) };
  }

  #best(unit: Unit, other: Units): Match | null {
    const { fits, strongest } = this.#fitting(unit, other);
    let best: Fit | null = null;
    let highest = 0;
    for (const fit of fits) {
      const { unit: candidate, agreement } = fit;
      // No nearness and no likeness can make up for less.
      if (agreement + cognateWeight < highest || !this.isFree(other.locale, candidate)) continue;
      const rating =
        agreement * (1 - nearnessWeight + nearnessWeight * nearness(unit, candidate)) +
        cognateWeight * this.#cognate(unit, candidate) -
        (candidate.stem === null ? 0 : formPenalty) -
        (candidate.word.length < shortWord ? shortPenalty : 0);
      if (rating <= highest) continue;
      highest = rating;
      best = fit;
    }
    // Where the word that fits belongs to another concept, what is left may only stand beside it.
    return best === null ? null : { ...best, isLoose: best.agreement < strongest - rivalMargin };
  }

  /** What is free changes with every concept that is taken; what fits does not. */
  #fitting(unit: Unit, other: Units): Fitting {
    let byUnits = this.#known.get(unit);
    if (byUnits === undefined) this.#known.set(unit, (byUnits = new Map<Units, Fitting>()));
    let fitting = byUnits.get(other);
    if (fitting === undefined) byUnits.set(other, (fitting = this.#findFitting(unit, other)));
    return fitting;
  }

  #findFitting(unit: Unit, other: Units): Fitting {
    const fits: Fit[] = [];
    const common = this.#common.get(other.locale);
    if (common === undefined) return { fits, strongest: 0 };
    const { starts, ids, counts, totals } = other.flat;
    const seen: number[] = [];
    let total = 0;
    const step = Math.max(1, Math.ceil(unit.atoms.length / atomsMax));
    // What stands much oftener or much less often cannot agree well enough, wherever it stands.
    const most = unit.total * totalRatio;
    const least = unit.total / totalRatio;
    for (let at = 0; at < unit.atoms.length; at += step) {
      const count = unit.counts[at] ?? 0;
      const atom = unit.atoms[at] ?? 0;
      if (other.inAtom[atom] === null) continue;
      total += count;
      const end = starts[atom + 1] ?? 0;
      for (let index = starts[atom] ?? 0; index < end; index++) {
        const id = ids[index] ?? 0;
        const often = totals[id] ?? 0;
        if (often > most || often < least) continue;
        const before = common[id] ?? 0;
        if (before === 0) seen.push(id);
        common[id] = before + Math.min(count, counts[index] ?? 0);
      }
    }
    let strongest = 0;
    for (const id of seen) {
      const shared = (common[id] ?? 0) * step;
      common[id] = 0;
      // Sentences that the other locale has and this one lacks are nobody's disagreement; they are few.
      const agreement = (2 * shared) / (total * step + (totals[id] ?? 0));
      if (agreement > strongest) strongest = agreement;
      const candidate = other.all[id];
      if (agreement >= agreementMin && candidate !== undefined) fits.push({ unit: candidate, agreement });
    }
    return { fits, strongest };
  }

  #cognate(one: Unit, other: Unit): number {
    return Math.max(0, likeness(this.#lettersOf(one), this.#lettersOf(other)) - 0.5) * 2;
  }

  #lettersOf({ word }: Unit): string {
    let bare = this.#bare.get(word);
    if (bare === undefined) {
      bare = bareLetters(word);
      this.#bare.set(word, bare);
    }
    return bare;
  }
}

/** From 0 to 1: how near to each other two units stand in the sentences that they share. */
export function nearness(one: Unit, other: Unit): number {
  let near = 0;
  let shared = 0;
  let at = 0;
  for (let index = 0; index < one.atoms.length; index++) {
    const atom = one.atoms[index] ?? 0;
    while ((other.atoms[at] ?? Infinity) < atom) at++;
    if (other.atoms[at] !== atom) continue;
    shared++;
    near += 1 - Math.abs((one.positions[index] ?? 0) - (other.positions[at] ?? 0));
  }
  return shared === 0 ? 0 : near / shared;
}
