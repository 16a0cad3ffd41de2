import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import { isChosenByNeighbour } from './collocations.ts';
import { type Concept, type Concepts, minedConcepts } from './concepts.ts';
import { isSameWord, nameTest } from '../units/same-name.ts';
import { countIn, type Unit, type Units } from '../units/units.ts';

/** A locale's words for a concept. */
export interface Renderings {
  readonly main: Unit;
  /** Acronym and spelled-out form of one name, and forms of one word: no choice of words. */
  readonly sameName: readonly Unit[];
  /** Other words for it, each in several sentences or known from another locale. */
  readonly others: readonly Unit[];
}

/** A concept with every locale's words for it. */
export interface WitnessedConcept {
  readonly concept: Concept;
  readonly renderings: ReadonlyMap<Locale, Renderings>;
  /** Locales whose words cover (nearly) all of the concept, so that their silence means something. */
  readonly witnesses: ReadonlySet<Locale>;
  /** Locales whose word means the concept where it stands. */
  readonly supporters: ReadonlySet<Locale>;
  /** Locales that say the concept by their word, whatever else they say by it. */
  readonly speakers: ReadonlySet<Locale>;
  /** A thing or an act that has a name, well enough attested to judge by. */
  readonly isTerm: boolean;
}

const fitMin = 0.4;
const witnessCoverage = 0.8;
const supporterCoverage = 0.5;
const speakerCoverage = 0.5;
const precisionMin = 0.75;
const otherPrecisionMin = 0.7;
const samePrecisionMin = 0.4;
const loanLikeness = 0.75;
const loanLetters = 5;
const renderingsMax = 4;
const termScoreMin = 1.5;
const initialMax = 0.4;

export function renderingsOf(input: RuleInput): readonly WitnessedConcept[] {
  const concepts = input.analyse(minedConcepts);
  const owners = ownersOf(concepts);
  const isOutcome = outcomeTest(input, concepts);
  return concepts.all.map((concept) => {
    const renderings = new Map<Locale, Renderings>();
    const witnesses = new Set<Locale>();
    const supporters = new Set<Locale>();
    const speakers = new Set<Locale>();
    const isTerm =
      concept.accepted !== null || (concept.score >= termScoreMin && !isOutcome(concept) && isNamed(concept));
    for (const [locale, main] of concept.units) {
      const units = concepts.table.byLocale.get(locale);
      if (units === undefined || (concept.fit.get(locale) ?? 0) < fitMin) continue;
      const found = isTerm
        ? renderingsIn(concept, main, units, owners, concepts)
        : { main, sameName: [], others: [], coverage: concept.fit.get(locale) ?? 0 };
      renderings.set(locale, found);
      if (concept.loose.has(locale)) continue;
      if (found.coverage >= speakerCoverage) speakers.add(locale);
      if (precisionOf(concept, main) < precisionMin) continue;
      if (found.coverage >= supporterCoverage) supporters.add(locale);
      if (found.coverage >= witnessCoverage) witnesses.add(locale);
    }
    return { concept, renderings, witnesses, supporters, speakers, isTerm };
  });
}

/** The concept that a unit is the main word of. */
type Owners = ReadonlyMap<Unit, Concept>;

function ownersOf({ all }: Concepts): Owners {
  const owners = new Map<Unit, Concept>();
  for (const concept of all) for (const unit of concept.units.values()) owners.set(unit, concept);
  return owners;
}

/**
 * Terms do not stand at the beginning of most of their sentences, as "See …" does, nor mean something in one inflected form
 * only in most locales, as verbs and pronouns do.
 */
function isNamed({ units }: Concept): boolean {
  let initial = 0;
  let all = 0;
  let forms = 0;
  for (const { atoms, positions, stem } of units.values()) {
    if (stem !== null) forms++;
    all += atoms.length;
    for (const position of positions) if (position < 0.1) initial++;
  }
  return initial < all * initialMax && forms * 2 <= units.size;
}

/** Concepts that say how an event ended ("could not") are worded freely; they are the polarity rule's. */
function outcomeTest(input: RuleInput, { table }: Concepts): (concept: Concept) => boolean {
  const isFailure = new Map<string, boolean>();
  for (const { eventId, outcome } of input.catalog.events) {
    isFailure.set(`event/${eventId}/description`, outcome === 'FAILURE' || outcome === 'ERROR');
  }
  const ends = table.atoms.map(({ row, index }) => (index === 0 ? isFailure.get(row.segmentKey) : undefined));
  const failures = ends.filter((failed) => failed === true).length;
  const successes = ends.filter((failed) => failed === false).length;
  if (failures < 2 || successes < 2) return () => false;
  return ({ expected }) => {
    let failed = 0;
    let succeeded = 0;
    for (const atom of expected.keys()) {
      if (ends[atom] === true) failed++;
      else if (ends[atom] === false) succeeded++;
    }
    const mostlyOne = Math.min(failed, succeeded) * 5 <= Math.max(failed, succeeded);
    return mostlyOne && (failed > Math.max(2, failures * 0.6) || succeeded > Math.max(2, successes * 0.6));
  };
}

function precisionOf({ expected }: Concept, unit: Unit): number {
  let inside = 0;
  unit.atoms.forEach((atom, at) => {
    inside += Math.min(unit.counts[at] ?? 0, expected.get(atom) ?? 0);
  });
  return inside / Math.max(1, unit.total);
}

interface Candidate {
  readonly unit: Unit;
  readonly covers: number;
  readonly same: boolean;
}

function renderingsIn(
  concept: Concept,
  main: Unit,
  units: Units,
  owners: Owners,
  concepts: Concepts,
): Renderings & { readonly coverage: number } {
  const own = [...concept.expected.keys()].filter((atom) => units.inAtom[atom] !== null);
  const sameName: Unit[] = [...(concept.accepted?.get(units.locale) ?? [])];
  let missing = own.filter((atom) => [main, ...sameName].every((unit) => countIn(unit, atom) === 0));
  const others: Unit[] = [];
  const strong = strongIn(concepts, units.locale);
  const isSameName = nameTest(main, units, concepts.table);
  const isLoan = loanTest(concept, units.locale);
  while (missing.length > 0 && sameName.length + others.length < renderingsMax) {
    const covered = new Map<Unit, number>();
    for (const atom of missing) {
      for (const unit of units.inAtom[atom] ?? []) covered.set(unit, (covered.get(unit) ?? 0) + 1);
    }
    let best: Candidate | null = null;
    for (const [unit, covers] of covered) {
      if (unit === main || sameName.includes(unit) || others.includes(unit)) continue;
      const candidate = { unit, covers, same: isSameName(unit) && precisionOf(concept, unit) >= samePrecisionMin };
      if (
        !candidate.same &&
        (isOwned(unit, concept, owners, strong) ||
          (!isLoan(unit) && !(isOther(candidate, concept) && !isChosenByNeighbour(main, unit, units, concepts.table))))
      )
        continue;
      if (best === null || isBetter(candidate, best)) best = candidate;
    }
    if (best === null) break;
    const { unit } = best;
    (best.same ? sameName : others).push(unit);
    missing = missing.filter((atom) => countIn(unit, atom) === 0);
  }
  return { main, sameName, others, coverage: 1 - missing.length / Math.max(1, own.length) };
}

/** Stands in several of the sentences that lack the main word, and hardly anywhere else. */
function isOther({ unit, covers }: Candidate, concept: Concept): boolean {
  return covers > 1 && precisionOf(concept, unit) >= otherPrecisionMin;
}

/** Means something else, and that as surely. */
function isOwned(unit: Unit, concept: Concept, owners: Owners, strong: StrongByInitial): boolean {
  const least = concept.score * 0.5;
  const owner = owners.get(unit) ?? (unit.stem === null ? undefined : owners.get(unit.stem));
  if (owner !== undefined && owner !== concept && owner.score >= least) return true;
  const likely = strong.get(unit.word.charCodeAt(0)) ?? nobody;
  return likely.some(
    (other) => other.concept !== concept && other.concept.score >= least && isSameWord(other.main.word, unit.word),
  );
}

interface Strong {
  readonly concept: Concept;
  readonly main: Unit;
}

/** Forms of one word begin with the same code unit: no others are looked through. */
type StrongByInitial = ReadonlyMap<number, readonly Strong[]>;

const nobody: readonly Strong[] = [];
const strongByConcepts = new WeakMap<Concepts, Map<Locale, StrongByInitial>>();

function strongIn(concepts: Concepts, locale: Locale): StrongByInitial {
  let byLocale = strongByConcepts.get(concepts);
  if (byLocale === undefined) strongByConcepts.set(concepts, (byLocale = new Map<Locale, StrongByInitial>()));
  let strong = byLocale.get(locale);
  if (strong === undefined) byLocale.set(locale, (strong = findStrong(concepts, locale)));
  return strong;
}

function findStrong({ all }: Concepts, locale: Locale): StrongByInitial {
  const strong = new Map<number, Strong[]>();
  for (const concept of all) {
    const main = concept.units.get(locale);
    if (main === undefined || concept.score < 1) continue;
    const initial = main.word.charCodeAt(0);
    const others = strong.get(initial);
    if (others === undefined) strong.set(initial, [{ concept, main }]);
    else others.push({ concept, main });
  }
  return strong;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.same === other.same ? one.covers > other.covers : one.same;
}

/** A word that looks like another locale's word for the concept: `Connector` where es-ES has `conector`. */
function loanTest({ units }: Concept, locale: Locale): (unit: Unit) => boolean {
  const words = new Set<string>();
  for (const [other, { word }] of units) {
    const letters = bareLetters(word);
    if (letters.length >= loanLetters && languageOf(other) !== languageOf(locale)) words.add(letters);
  }
  const own = bareLetters(units.get(locale)?.word ?? '');
  return ({ word }) => {
    const letters = bareLetters(word);
    if (letters.length < loanLetters || isSameWord(letters, own)) return false;
    for (const theirs of words) {
      const most = Math.min(letters.length, theirs.length) / Math.max(letters.length, theirs.length);
      if (most >= loanLikeness && likeness(letters, theirs) >= loanLikeness) return true;
    }
    return false;
  };
}
