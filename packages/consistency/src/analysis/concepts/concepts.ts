import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { Matcher, nearness, type Proposal } from './matcher.ts';
import { approvedConcepts } from './term-base.ts';
import { countIn, type Unit, unitTable, type Units, type UnitTable } from '../units/units.ts';

/** Locales that concepts are looked for from. Every locale takes part in each; these only propose. */
const proposersMax = 5;
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
  const sentences = [...units.keys()].map((locale) => table.byLocale.get(locale)?.inAtom);
  for (const [atom, here] of counts) {
    let witnesses = 0;
    for (const inAtom of sentences) if (inAtom?.[atom] !== null) witnesses++;
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
