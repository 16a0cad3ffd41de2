import type { Locale } from '@eventide/catalog';
import type { RuleInput } from '../../rule.ts';
import { isExplained, isMutual } from './absence.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import { type Gap, type Gaps, gapsIn } from './gaps.ts';
import type { Renderings, WitnessedConcept } from '../concepts/renderings.ts';
import { resolveAll } from './resolve.ts';
import type { Unit } from '../units/units.ts';
import { commonest, type Deviation, isNameUse, otherUses, type Use, usesOf, wordsFor } from './uses.ts';

const steadyMin = 3;
const choiceMin = 4;
const coherenceMin = 0.7;
const omissionScoreMin = 2.4;
const habitShare = 0.4;
const regularFit = 0.82;
const acronymMax = 5;

interface Verdict {
  readonly locale: Locale;
  /** The locale's usual word as it most often stands; the witnesses' where it has none. */
  readonly term: string;
  readonly deviations: readonly Deviation[];
}

/** One thing, several words. */
export interface Inconsistency extends Verdict {
  readonly usual: readonly Use[];
  /** The thing is called by a name (capitals within sentences), as products are. */
  readonly isName: boolean;
  /** One of the words means something else elsewhere. */
  readonly isConfusing: boolean;
}

/** The word of another concept, which no other locale speaks of here. */
export interface Confusion extends Verdict {
  /** How the other locales say what the word says elsewhere. */
  readonly otherwise: readonly Use[];
  readonly word: string;
  /** The locale has no other word for the concept: one word says both. */
  readonly isOnlyWord: boolean;
}

interface Omission extends Verdict {
  /** False where the locale's words fit the concepts badly on the whole: its inflection is not understood well enough. */
  readonly isSure: boolean;
}

export interface Verdicts {
  readonly inconsistencies: readonly Inconsistency[];
  readonly confusions: readonly Confusion[];
  /** Concepts that the locale has a steady word for and leaves out. */
  readonly omissions: readonly Omission[];
}

export function termVerdicts(input: RuleInput): Verdicts {
  const gaps = input.analyse(gapsIn);
  const verdicts = {
    inconsistencies: [] as Inconsistency[],
    confusions: [] as Confusion[],
    omissions: [] as Omission[],
  };
  gaps.witnessed.forEach((concept, index) => {
    if (!concept.isTerm) return;
    for (const locale of input.locales) judge(input, gaps, index, locale, verdicts);
  });
  return verdicts;
}

function judge(
  input: RuleInput,
  gaps: Gaps,
  index: number,
  locale: Locale,
  verdicts: { inconsistencies: Inconsistency[]; confusions: Confusion[]; omissions: Omission[] },
): void {
  const concept = gaps.witnessed[index];
  if (concept === undefined || concept.concept.loose.has(locale)) return;
  const renderings = concept.renderings.get(locale);
  const own = gaps.of.get(index)?.get(locale) ?? [];
  const acronyms = renderings === undefined ? [] : severalAcronyms(gaps, locale, renderings);
  const others = renderings?.others ?? [];
  if (own.length === 0 && others.length === 0 && acronyms.length === 0) return;
  const { swap, swapped, singles, missing, confused } = resolveAll(input, gaps, index, concept, locale, own);
  const mixed = [...otherUses(input, gaps, index, locale, [...others, ...acronyms]), ...singles];
  if (mixed.length === 0 && swapped.length === 0 && missing.length === 0) return;
  const usual = renderings === undefined ? [] : usesOf(input, concept, locale, renderings.main);
  const term = commonest(usual, gaps, renderings?.main);
  const isChosen = concept.concept.expected.size >= choiceMin && usual.length > 0;
  if (isChosen && (mixed.length > 0 || confused.size > 1)) {
    const deviations = rarestFirst([...mixed, ...swapped]);
    const uses = [...usual, ...deviations.flatMap(({ use }) => (use === null ? [] : [use]))];
    verdicts.inconsistencies.push({
      locale,
      term,
      usual,
      deviations,
      isName: uses.filter(isNameUse).length > 1,
      isConfusing: confused.size > 0,
    });
  } else if (
    swap !== null &&
    swapped.length > 0 &&
    !isAcronym(swapped) &&
    (usual.length > 0 || isHabit(gaps, concept, locale, swapped.length))
  ) {
    verdicts.confusions.push({
      locale,
      term,
      deviations: swapped,
      word: swapped[0]?.use?.word ?? '',
      isOnlyWord: usual.length < swapped.length,
      otherwise: wordsFor(input, gaps, swap, locale),
    });
  }
  const isSteady = usual.length >= steadyMin && concept.concept.score >= omissionScoreMin;
  if (missing.length === 0 || !isSteady || concept.concept.coherence < coherenceMin) return;
  if (!hasCommonWord(gaps, locale, own, missing)) {
    const isSure = isRegular(gaps, locale) && isMutual(input.analyse(minedConcepts).table, concept.concept, locale);
    verdicts.omissions.push({ locale, term, deviations: missing, isSure });
  }
}

const regularity = new WeakMap<Gaps, Map<Locale, boolean>>();

/** A locale whose words stand, on the whole, where the concepts do. */
function isRegular(gaps: Gaps, locale: Locale): boolean {
  let byLocale = regularity.get(gaps);
  if (byLocale === undefined) regularity.set(gaps, (byLocale = new Map<Locale, boolean>()));
  let answer = byLocale.get(locale);
  if (answer === undefined) {
    const fits = gaps.witnessed.flatMap(({ isTerm, concept }) =>
      isTerm && !concept.loose.has(locale) ? [concept.fit.get(locale) ?? 0] : [],
    );
    answer = fits.reduce((sum, fit) => sum + fit, 0) >= fits.length * regularFit;
    byLocale.set(locale, answer);
  }
  return answer;
}

/** Where the locale has no word of its own, another concept's must stand in many of the sentences. */
function isHabit(gaps: Gaps, { concept }: WitnessedConcept, locale: Locale, times: number): boolean {
  const units = gaps.lexiconOf(locale).units;
  let sentences = 0;
  for (const atom of concept.expected.keys()) if (units.inAtom[atom] !== null) sentences++;
  return times > 1 && times >= sentences * habitShare;
}

/** All sentences in which something seems missing share a word that nobody else's words explain: that is its name there. */
function hasCommonWord(gaps: Gaps, locale: Locale, own: readonly Gap[], missing: readonly Deviation[]): boolean {
  if (missing.length < 2) return false;
  const lexicon = gaps.lexiconOf(locale);
  const lacking = own.filter(
    ({ count, part }) =>
      count === 0 &&
      missing.some(({ span, row }) => row.segmentKey === part.cell.segmentKey && span.start === part.span.start),
  );
  const words = new Map<Unit, number>();
  for (const gap of lacking) {
    const { cell, firstWord, endWord } = gap.part;
    const here = new Set<Unit>();
    for (let at = firstWord; at < endWord; at++) {
      const word = cell.words[at] ?? 0;
      const [stem] = lexicon.units.ofWord(word);
      if (stem !== undefined && !isExplained(gap, lexicon.ofWord(word), locale)) here.add(stem);
    }
    for (const stem of here) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  return [...words.values()].some((times) => times === lacking.length);
}

/** What is missing is an acronym: that it was lost is told as such, whatever stands there. */
function isAcronym(deviations: readonly Deviation[]): boolean {
  return deviations.every(({ others }) => others.every(({ word }) => /^[\p{Lu}\p{N}]{3,}$/u.test(word)));
}

/** The rarest word is the likeliest slip: a finding points there first. */
function rarestFirst(deviations: readonly Deviation[]): Deviation[] {
  const times = new Map<string, number>();
  for (const { use } of deviations) times.set(use?.word ?? '', (times.get(use?.word ?? '') ?? 0) + 1);
  const timesOf = ({ use }: Deviation): number => times.get(use?.word ?? '') ?? 0;
  return [...deviations].sort((one, other) => timesOf(one) - timesOf(other));
}

/** Acronyms that stand for one name, where there are several. */
function severalAcronyms(gaps: Gaps, locale: Locale, { main, sameName }: Renderings): readonly Unit[] {
  const { vocabulary } = gaps.lexiconOf(locale).units;
  const acronyms = sameName.filter(
    ({ word }) => word.length <= acronymMax && vocabulary.id(word.toLocaleUpperCase(locale)) !== undefined,
  );
  return acronyms.length > 1 && !acronyms.includes(main) ? acronyms : [];
}
