import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { languageOf } from '../languages.ts';
import { bareLetters, likeness } from './cognates.ts';
import { approvedConcepts } from './term-base.ts';
import { countIn, type Unit, unitTable, type Units, type UnitTable } from './units.ts';

/** Locales that concepts are looked for from. Every locale takes part in each; these only propose. */
const proposersMax = 5;
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
/** Surer than anything mined. */
const approvedScore = 10;

/** What several locales say in the same sentences: one unit of meaning, and each locale's main word for it. */
export interface Concept {
  readonly id: number;
  readonly units: ReadonlyMap<Locale, Unit>;
  /** Of a concept of the term base, the other approved words; null where the concept was mined. */
  readonly accepted: ReadonlyMap<Locale, readonly Unit[]> | null;
  /** Locales in which another word fits better, which is another concept's. */
  readonly loose: ReadonlySet<Locale>;
  /** How often the sentence says it, as most locales have it. Sentences that do not are absent. */
  readonly expected: ReadonlyMap<number, number>;
  /** From 0 to 1, how well each locale's word stands where the concept does. */
  readonly fit: ReadonlyMap<Locale, number>;
  readonly score: number;
  /** From 0 to 1, how near to each other the words stand in their sentences. */
  readonly coherence: number;
}

export interface Concepts {
  readonly table: UnitTable;
  /** Best first. */
  readonly all: readonly Concept[];
}

interface Match {
  readonly unit: Unit;
  readonly agreement: number;
  readonly isLoose: boolean;
}

interface Proposal {
  readonly locale: Locale;
  readonly unit: Unit;
  readonly units: ReadonlyMap<Locale, Unit>;
  readonly loose: ReadonlySet<Locale>;
  readonly score: number;
}

/**
 * Mines concepts: units of different locales that stand in the same sentences equally often, and at about the same place in them,
 * mean the same. The best supported concept is taken first, and its words are not asked again.
 */
export function minedConcepts(input: RuleInput): Concepts {
  const table = unitTable(input);
  const matcher = new Matcher(table);
  const all: Concept[] = [];
  // What is approved overrides what would be mined of the same words.
  for (const { units, accepted } of approvedConcepts(input.termBase, table)) {
    matcher.take(units);
    for (const [locale, others] of accepted) for (const unit of others) matcher.take(new Map([[locale, unit]]));
    all.push({ ...conceptOf(all.length, { units, loose: new Set(), score: approvedScore }, table), accepted });
  }
  const proposals = proposersOf(table)
    .flatMap((units) => units.all.filter(({ total }) => total > 1).map((unit) => matcher.propose(units.locale, unit)))
    .filter((proposal) => proposal !== null)
    .sort(byScore);
  for (let at = 0; at < proposals.length; at++) {
    const proposal = proposals[at];
    if (proposal === undefined || !matcher.isFree(proposal.locale, proposal.unit)) continue;
    if ([...proposal.units].every(([locale, unit]) => matcher.isFree(locale, unit))) {
      matcher.take(proposal.units);
      all.push(conceptOf(all.length, proposal, table));
      continue;
    }
    // It has lost words to better ones that were taken before it: it is made anew and waits its turn.
    const again = matcher.propose(proposal.locale, proposal.unit);
    if (again !== null) insert(proposals, at + 1, again);
  }
  return { table, all };
}

function insert(proposals: Proposal[], from: number, proposal: Proposal): void {
  let low = from;
  let high = proposals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = proposals[middle];
    if (other !== undefined && byScore(other, proposal) < 0) low = middle + 1;
    else high = middle;
  }
  proposals.splice(low, 0, proposal);
}

function byScore(one: Proposal, other: Proposal): number {
  return (
    other.score - one.score ||
    (one.unit.key < other.unit.key ? -1 : one.unit.key > other.unit.key ? 1 : 0) ||
    (one.locale < other.locale ? -1 : 1)
  );
}

function proposersOf({ byLocale }: UnitTable): Units[] {
  const sized = [...byLocale.values()].map((units) => ({
    units,
    sentences: units.inAtom.reduce((count, here) => count + (here === null ? 0 : 1), 0),
  }));
  // Stable: equally complete locales stay in the catalogue's order. One of each language proposes.
  sized.sort((one, other) => other.sentences - one.sentences);
  const seen = new Set<string>();
  const proposers: Units[] = [];
  for (const { units } of sized) {
    const language = languageOf(units.locale);
    if (seen.has(language) || proposers.length === proposersMax) continue;
    seen.add(language);
    proposers.push(units);
  }
  return proposers;
}

class Matcher {
  readonly #table: UnitTable;
  readonly #taken = new Map<Locale, Set<Unit>>();
  readonly #withTakenForm = new Map<Locale, Set<Unit>>();
  readonly #common = new Map<Locale, Float64Array>();
  readonly #bare = new Map<string, string>();

  constructor(table: UnitTable) {
    this.#table = table;
    for (const [locale, { all }] of table.byLocale) {
      this.#taken.set(locale, new Set());
      this.#withTakenForm.set(locale, new Set());
      this.#common.set(locale, new Float64Array(all.length));
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
    const common = this.#common.get(other.locale);
    if (common === undefined) return null;
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
    let best: Match | null = null;
    let highest = 0;
    let strongest = 0;
    for (const id of seen) {
      const shared = (common[id] ?? 0) * step;
      common[id] = 0;
      // Sentences that the other locale has and this one lacks are nobody's disagreement; they are few.
      const agreement = (2 * shared) / (total * step + (totals[id] ?? 0));
      if (agreement > strongest) strongest = agreement;
      // No nearness and no likeness can make up for less.
      if (agreement < agreementMin || agreement + cognateWeight < highest) continue;
      const candidate = other.all[id];
      if (candidate === undefined || !this.isFree(other.locale, candidate)) continue;
      const rating =
        agreement * (1 - nearnessWeight + nearnessWeight * nearness(unit, candidate)) +
        cognateWeight * this.#cognate(unit, candidate) -
        (candidate.stem === null ? 0 : formPenalty) -
        (candidate.word.length < shortWord ? shortPenalty : 0);
      if (rating <= highest) continue;
      highest = rating;
      best = { unit: candidate, agreement, isLoose: false };
    }
    // Where the word that fits belongs to another concept, what is left may only stand beside it.
    return best === null ? null : { ...best, isLoose: best.agreement < strongest - rivalMargin };
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

function coherenceOf(units: ReadonlyMap<Locale, Unit>): number {
  const byLanguage = new Map<string, Unit>();
  for (const [locale, unit] of units) if (!byLanguage.has(languageOf(locale))) byLanguage.set(languageOf(locale), unit);
  let near = 0;
  let pairs = 0;
  const some = [...byLanguage.values()].slice(0, proposersMax);
  some.forEach((one, at) => {
    for (const other of some.slice(at + 1)) {
      near += nearness(one, other);
      pairs++;
    }
  });
  return near / Math.max(1, pairs);
}

function conceptOf(
  id: number,
  { units, loose, score }: Pick<Proposal, 'units' | 'loose' | 'score'>,
  table: UnitTable,
): Concept {
  const counts = new Map<number, number[]>();
  for (const unit of units.values()) {
    unit.atoms.forEach((atom, index) => {
      const here = counts.get(atom);
      if (here === undefined) counts.set(atom, [unit.counts[index] ?? 0]);
      else here.push(unit.counts[index] ?? 0);
    });
  }
  const expected = new Map<number, number>();
  for (const [atom, here] of counts) {
    let witnesses = 0;
    for (const locale of units.keys()) if (table.byLocale.get(locale)?.inAtom[atom] !== null) witnesses++;
    here.sort((one, other) => other - one);
    const usual = here[Math.floor(witnesses / 2)] ?? 0;
    if (usual > 0) expected.set(atom, usual);
  }
  const fit = new Map<Locale, number>();
  for (const [locale, unit] of units) {
    let shared = 0;
    let all = unit.total;
    for (const [atom, count] of expected) {
      if (table.byLocale.get(locale)?.inAtom[atom] === null) continue;
      shared += Math.min(count, countIn(unit, atom));
      all += count;
    }
    fit.set(locale, all === 0 ? 0 : (2 * shared) / all);
  }
  return { id, units, accepted: null, loose, expected, fit, score, coherence: coherenceOf(units) };
}
