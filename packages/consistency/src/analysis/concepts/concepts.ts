import type { Locale } from '@eventide/catalog';
import { languageOf } from '../../languages.ts';
import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { countIn, type Unit, unitTable, type Units, type UnitTable } from '../units/units.ts';
import { Matcher, nearness, type Proposal } from './matcher.ts';
import { approvedConcepts } from './term-base.ts';
import { approvedScore, occurrencesMin, proposersMax, tieLocales } from './thresholds.ts';

/** What several locales say in the same sentences: one unit of meaning, and each locale's main word for it. */
export interface Concept {
  readonly id: number;
  readonly units: ReadonlyMap<Locale, Unit>;
  /** Of a concept of the term base, the other approved words; null where the concept was mined. */
  readonly accepted: ReadonlyMap<Locale, readonly Unit[]> | null;
  /** Locales in which another word fits better, but belongs to another concept. */
  readonly loose: ReadonlySet<Locale>;
  /** By the sentence's number, how often most locales mention the concept. Sentences that do not mention it are absent. */
  readonly expected: ReadonlyMap<number, number>;
  /** From 0 to 1, how well the occurrences of each locale's word agree with the expected ones. */
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
 * Mines concepts: units of different locales that occur in the same sentences equally often, and at about the same place in them,
 * mean the same. The best supported concept is found first, and its words take no part in any other.
 */
export function minedConcepts(input: RuleInput): Concepts {
  const table = input.analyse(unitTable);
  const { leftOut } = input;
  const matcher = new Matcher(table);
  const all: Concept[] = [];
  // An approved term overrides what would be mined from its words.
  for (const { units, accepted } of approvedConcepts(input.termBase, table)) {
    matcher.take(units.values());
    for (const others of accepted.values()) matcher.take(others);
    all.push({ ...conceptOf(all.length, { units, loose: new Set(), score: approvedScore }, table, leftOut), accepted });
  }
  const proposals = proposersOf(table)
    .flatMap((own) => own.all.filter(({ total }) => total >= occurrencesMin).map((unit) => matcher.propose(own, unit)))
    .filter((proposal) => proposal !== null)
    .sort(byScore);
  for (const [at, proposal] of proposals.entries()) {
    if (!matcher.isFree(proposal.unit)) continue;
    if ([...proposal.units.values()].every((unit) => matcher.isFree(unit))) {
      matcher.take(proposal.units.values());
      all.push(conceptOf(all.length, proposal, table, leftOut));
      continue;
    }
    // It has lost words to better concepts: it is proposed again without them, and waits its turn.
    const own = table.byLocale.get(proposal.locale);
    const again = own === undefined ? null : matcher.propose(own, proposal.unit);
    if (again !== null) insert(proposals, at + 1, again);
  }
  return { table, all };
}

/** Inserts a proposal into a sorted list, from an index on, before its equals. */
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

/** The most complete locale of each language. */
function proposersOf({ byLocale }: UnitTable): Units[] {
  const sized = Array.from(byLocale.values(), (units) => ({
    units,
    sentences: units.inSentence.filter((here) => here !== null).length,
  }));
  // Stable: equally complete locales stay in the catalogue's order.
  sized.sort((one, other) => other.sentences - one.sentences);
  const byLanguage = new Map<string, Units>();
  for (const { units } of sized) {
    const language = languageOf(units.locale);
    if (!byLanguage.has(language)) byLanguage.set(language, units);
  }
  return [...byLanguage.values()].slice(0, proposersMax);
}

function conceptOf(
  id: number,
  { units, loose, score }: Pick<Proposal, 'units' | 'loose' | 'score'>,
  table: UnitTable,
  leftOut: number,
): Concept {
  const expected = expectedIn(units, table, leftOut);
  const fit = new Map<Locale, number>();
  for (const [locale, unit] of units) fit.set(locale, fitOf(unit, expected, table.byLocale.get(locale)));
  return { id, units, accepted: null, loose, expected, fit, score, coherence: coherenceOf(units) };
}

/**
 * By sentence, the median of how often the locales that have the sentence mention the concept; 0 is left out. Of a few
 * locales, the one that was left out may have decided.
 */
function expectedIn(
  units: ReadonlyMap<Locale, Unit>,
  { byLocale }: UnitTable,
  leftOut: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number[]>();
  for (const { occurrences } of units.values())
    for (const [number, { count }] of occurrences) append(counts, number, count);
  const expected = new Map<number, number>();
  for (const [number, here] of counts) {
    let locales = 0;
    for (const locale of units.keys()) if (byLocale.get(locale)?.inSentence[number] !== null) locales++;
    here.sort((one, other) => other - one);
    const untold = locales <= tieLocales ? leftOut : 0;
    const usual = here[Math.floor((locales - untold) / 2)] ?? 0;
    if (usual > 0) expected.set(number, usual);
  }
  return expected;
}

/** Dice's coefficient of a word's occurrences and the expected ones, in the sentences that the locale has. */
function fitOf(unit: Unit, expected: ReadonlyMap<number, number>, units: Units | undefined): number {
  let shared = 0;
  let all = unit.total;
  for (const [number, count] of expected) {
    if (units?.inSentence[number] === null) continue;
    shared += Math.min(count, countIn(unit, number));
    all += count;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The mean nearness of the words of two languages. */
function coherenceOf(units: ReadonlyMap<Locale, Unit>): number {
  const byLanguage = new Map<string, Unit>();
  for (const [locale, unit] of units) if (!byLanguage.has(languageOf(locale))) byLanguage.set(languageOf(locale), unit);
  let near = 0;
  let pairs = 0;
  const some = [...byLanguage.values()].slice(0, proposersMax);
  for (const [at, one] of some.entries()) {
    for (const other of some.slice(at + 1)) {
      near += nearness(one, other);
      pairs++;
    }
  }
  return near / Math.max(1, pairs);
}
