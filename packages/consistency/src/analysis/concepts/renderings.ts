import type { Locale } from '@eventide/catalog';
import { languageOf } from '../../languages.ts';
import { append, memo, once, weakMemo } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { median } from '../lengths/wordiness.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import { isSameWord, nameTest } from '../units/same-name.ts';
import { countIn, type Unit, type Units } from '../units/units.ts';
import { isChosenByNeighbour } from './collocations.ts';
import { type Concept, type Concepts, minedConcepts } from './concepts.ts';
import { outcomeTest } from './outcomes.ts';
import {
  fitMin,
  formsShare,
  initialPosition,
  initialShare,
  loanLetters,
  loanLikeness,
  mainPrecision,
  otherPrecision,
  otherSentencesMin,
  ownerShare,
  placeDistance,
  renderingsMax,
  sameNamePrecision,
  speakerCoverage,
  strongScore,
  supporterCoverage,
  termScore,
  witnessCoverage,
} from './thresholds.ts';

/** A locale's words for a concept. */
export interface Renderings {
  readonly main: Unit;
  /** The acronym and the spelled-out form of one name, and other forms of the main word: not other words. */
  readonly sameName: readonly Unit[];
  /** Other words for the concept, each in several sentences or known from another locale. */
  readonly others: readonly Unit[];
}

/** A concept with every locale's words for it. */
export interface WitnessedConcept {
  readonly concept: Concept;
  readonly renderings: ReadonlyMap<Locale, Renderings>;
  /** Locales whose words occur in (nearly) all of the concept's sentences, so that a missing word means something. */
  readonly witnesses: ReadonlySet<Locale>;
  /** Locales whose word means the concept wherever it occurs, though they may often lack it. */
  readonly supporters: ReadonlySet<Locale>;
  /** Locales that mention the concept by their word, whatever else they mean by it. */
  readonly speakers: ReadonlySet<Locale>;
  /** A thing or an act that has a name, well enough attested for findings to be based on it. */
  readonly isTerm: boolean;
}

export function renderingsOf(input: RuleInput): readonly WitnessedConcept[] {
  const concepts = input.analyse(minedConcepts);
  const isOutcome = outcomeTest(input, concepts);
  return concepts.all.map((concept) => {
    const renderings = new Map<Locale, Renderings>();
    const witnesses = new Set<Locale>();
    const supporters = new Set<Locale>();
    const speakers = new Set<Locale>();
    const isTerm = concept.accepted !== null || (concept.score >= termScore && !isOutcome(concept) && isNamed(concept));
    for (const [locale, main] of concept.units) {
      const units = concepts.table.byLocale.get(locale);
      if (units === undefined || (concept.fit.get(locale) ?? 0) < fitMin) continue;
      const found = isTerm
        ? renderingsIn(concept, main, units, concepts)
        : { main, sameName: [], others: [], coverage: concept.fit.get(locale) ?? 0 };
      renderings.set(locale, found);
      if (concept.loose.has(locale)) continue;
      if (found.coverage >= speakerCoverage) speakers.add(locale);
      if (precisionOf(concept, main) < mainPrecision) continue;
      if (found.coverage >= supporterCoverage) supporters.add(locale);
      if (found.coverage >= witnessCoverage) witnesses.add(locale);
    }
    return { concept, renderings, witnesses, supporters, speakers, isTerm };
  });
}

/**
 * Terms do not stand at the beginning of most of their sentences, as "See …" does, nor mean something in one inflected form
 * only in most locales, as verbs and pronouns do.
 */
function isNamed({ units }: Concept): boolean {
  let initial = 0;
  let all = 0;
  let forms = 0;
  for (const { occurrences, stem } of units.values()) {
    if (stem !== null) forms++;
    all += occurrences.size;
    for (const { position } of occurrences.values()) if (position < initialPosition) initial++;
  }
  return initial < all * initialShare && forms <= units.size * formsShare;
}

/** The share of a word's occurrences that are expected of the concept. */
function precisionOf({ expected }: Concept, { occurrences, total }: Unit): number {
  let inside = 0;
  for (const [number, { count }] of occurrences) inside += Math.min(count, expected.get(number) ?? 0);
  return inside / Math.max(1, total);
}

interface Candidate {
  readonly unit: Unit;
  /** In how many of the sentences without a word for the concept it occurs. */
  readonly covers: number;
  readonly isSameName: boolean;
}

/** Looks, in the sentences that lack the main word, for other words that stand for the concept; the best one first. */
function renderingsIn(
  concept: Concept,
  main: Unit,
  units: Units,
  concepts: Concepts,
): Renderings & { readonly coverage: number } {
  const own = [...concept.expected.keys()].filter((number) => units.inSentence[number] !== null);
  const sameName: Unit[] = [...(concept.accepted?.get(units.locale) ?? [])];
  let missing = own.filter((number) => [main, ...sameName].every((unit) => countIn(unit, number) === 0));
  const others: Unit[] = [];
  const isSameName = nameTest(main, units, concepts.table);
  const isLoan = loanTest(concept, units.locale);
  const typicalDistance = once(() =>
    median(
      [...main.occurrences.keys()].flatMap((number) => distanceFromOthers(main, number, concept, units.locale) ?? []),
    ),
  );
  const isRendering = (candidate: Candidate): boolean => {
    if (candidate.isSameName) return true;
    if (isOwned(candidate.unit, concept, units, concepts)) return false;
    if (isLoan(candidate.unit)) return true;
    if (!isOther(candidate, concept) || isChosenByNeighbour(main, candidate.unit, units, concepts.table)) return false;
    const typical = typicalDistance();
    return missing.some((number) => standsInPlace(candidate.unit, number, concept, typical, units.locale));
  };
  while (missing.length > 0 && sameName.length + others.length < renderingsMax) {
    let best: Candidate | null = null;
    for (const [unit, covers] of unitsIn(missing, units)) {
      if (unit === main || sameName.includes(unit) || others.includes(unit)) continue;
      const candidate = {
        unit,
        covers,
        isSameName: isSameName(unit) && precisionOf(concept, unit) >= sameNamePrecision,
      };
      if (isRendering(candidate) && (best === null || isBetter(candidate, best))) best = candidate;
    }
    if (best === null) break;
    const { unit } = best;
    (best.isSameName ? sameName : others).push(unit);
    missing = missing.filter((number) => countIn(unit, number) === 0);
  }
  return { main, sameName, others, coverage: 1 - missing.length / Math.max(1, own.length) };
}

/** The units of some sentences, each with the number of sentences it is in. */
function unitsIn(numbers: readonly number[], { inSentence }: Units): ReadonlyMap<Unit, number> {
  const found = new Map<Unit, number>();
  for (const number of numbers) {
    for (const { unit } of inSentence[number] ?? []) found.set(unit, (found.get(unit) ?? 0) + 1);
  }
  return found;
}

/** Occurs in several of the sentences that lack the main word, and hardly anywhere else. */
function isOther({ unit, covers }: Candidate, concept: Concept): boolean {
  return covers >= otherSentencesMin && precisionOf(concept, unit) >= otherPrecision;
}

/**
 * True where a word stands about where the other locales have theirs for the concept, or as far from there as the usual word does
 * on average: word order differs between languages.
 */
function standsInPlace(unit: Unit, number: number, concept: Concept, typical: number, locale: Locale): boolean {
  const distance = distanceFromOthers(unit, number, concept, locale);
  return distance !== null && Math.min(Math.abs(distance), Math.abs(distance - typical)) <= placeDistance;
}

/** How far behind the other locales' words a locale's word stands in a sentence, from -1 to 1; null where one is missing. */
function distanceFromOthers(unit: Unit, number: number, { units }: Concept, locale: Locale): number | null {
  const own = unit.occurrences.get(number);
  if (own === undefined) return null;
  const theirs = [...units].flatMap(([other, word]) => {
    const occurrence = other === locale ? undefined : word.occurrences.get(number);
    return occurrence === undefined ? [] : [occurrence.position];
  });
  return theirs.length === 0 ? null : own.position - median(theirs);
}

/** Means something else, and that about as surely. */
function isOwned(unit: Unit, concept: Concept, { locale }: Units, concepts: Concepts): boolean {
  const least = concept.score * ownerShare;
  const owners = ownersIn(concepts);
  const owner = owners.get(unit) ?? (unit.stem === null ? undefined : owners.get(unit.stem));
  if (owner !== undefined && owner !== concept && owner.score >= least) return true;
  const likely = strongIn(concepts)(locale).get(unit.word.charCodeAt(0)) ?? [];
  return likely.some(
    (other) => other.concept !== concept && other.concept.score >= least && isSameWord(other.main.word, unit.word),
  );
}

/** The concept that a unit is the main word of. */
const ownersIn = weakMemo(({ all }: Concepts): ReadonlyMap<Unit, Concept> => {
  const owners = new Map<Unit, Concept>();
  for (const concept of all) for (const unit of concept.units.values()) owners.set(unit, concept);
  return owners;
});

interface Strong {
  readonly concept: Concept;
  readonly main: Unit;
}

/** By locale and the first code unit of the main word, which all forms of a word have in common: concepts of some score. */
const strongIn = weakMemo(({ all }: Concepts) =>
  memo((locale: Locale): ReadonlyMap<number, readonly Strong[]> => {
    const strong = new Map<number, Strong[]>();
    for (const concept of all) {
      const main = concept.units.get(locale);
      if (main !== undefined && concept.score >= strongScore)
        append(strong, main.word.charCodeAt(0), { concept, main });
    }
    return strong;
  }),
);

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.isSameName === other.isSameName ? one.covers > other.covers : one.isSameName;
}

/** Tells words that look like another locale's word for the concept: `Connector` where es-ES has `conector`. */
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
