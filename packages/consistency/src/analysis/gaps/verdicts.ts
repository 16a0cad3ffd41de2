import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { memo, weakMemo } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { lexiconsOf } from '../concepts/lexicon.ts';
import type { Renderings } from '../concepts/renderings.ts';
import type { Unit } from '../units/units.ts';
import { isCounterpart, isExplained, isMutual } from './absence.ts';
import { type Case, caseOf } from './case.ts';
import type { Gaps } from './gaps.ts';
import { resolveAll } from './resolve.ts';
import {
  acronymLettersMax,
  choiceMin,
  habitShare,
  omissionCoherence,
  omissionScore,
  regularFit,
  steadyMin,
} from './thresholds.ts';
import { commonest, type Deviation, isNameUse, otherUses, type Use, usesOf, wordsFor } from './uses.ts';

interface Verdict {
  readonly locale: Locale;
  /** The locale's usual word as it most often occurs; empty where it has none. */
  readonly term: string;
  readonly deviations: readonly Deviation[];
}

/** One concept, several words. */
export interface Inconsistency extends Verdict {
  readonly usual: readonly Use[];
  /** The concept is called by a name (capitals within sentences), as products are. */
  readonly isName: boolean;
}

/** The word of another concept, which no other locale mentions here. */
export interface Confusion extends Verdict {
  /** How the other locales word what the word means elsewhere. */
  readonly otherwise: readonly Use[];
  readonly word: string;
  /** The locale calls the concept by a name, as products are. */
  readonly isName: boolean;
  /** The locale has no other word for the concept: one word stands for both. */
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

/** Judges how every locale words every term. */
export function termVerdicts(input: RuleInput): Verdicts {
  const inconsistencies: Inconsistency[] = [];
  const confusions: Confusion[] = [];
  const omissions: Omission[] = [];
  for (const concept of input.analyse(lexiconsOf).witnessed) {
    if (!concept.isTerm) continue;
    for (const locale of input.locales) {
      const judged = concept.concept.loose.has(locale) ? null : caseOf(input, concept, locale);
      if (judged === null) continue;
      const { inconsistency, confusion, omission } = judge(judged);
      if (inconsistency !== null) inconsistencies.push(inconsistency);
      if (confusion !== null) confusions.push(confusion);
      if (omission !== null) omissions.push(omission);
    }
  }
  return { inconsistencies, confusions, omissions };
}

interface Judgement {
  readonly inconsistency: Inconsistency | null;
  readonly confusion: Confusion | null;
  readonly omission: Omission | null;
}

const nothing: Judgement = { inconsistency: null, confusion: null, omission: null };

/** What a locale's words for a concept come to. */
interface Wording extends ReturnType<typeof resolveAll> {
  readonly usual: readonly Use[];
  readonly term: string;
  /** Other words for the concept, in gaps or elsewhere. */
  readonly mixed: readonly Deviation[];
}

function judge(judged: Case): Judgement {
  const { table, concept, locale, renderings, own } = judged;
  const others = renderings === undefined ? [] : [...renderings.others, ...severalAcronyms(judged, renderings)];
  if (own.length === 0 && others.length === 0) return nothing;
  const resolved = resolveAll(judged);
  const elsewhere = renderings === undefined ? [] : otherUses(judged, renderings.main, others);
  const mixed = [...elsewhere, ...resolved.singles];
  if (mixed.length === 0 && resolved.swapped.length === 0 && resolved.missing.length === 0) return nothing;
  const usual = renderings === undefined ? [] : usesOf(table, concept, locale, renderings.main);
  const wording: Wording = { ...resolved, usual, mixed, term: commonest(usual, judged, renderings?.main) };
  const inconsistency = inconsistencyOf(judged, wording);
  // A word that fits another word of the others better was only left over for the concept: what deviates from it is no news.
  const isLeftOver = inconsistency !== null && concept.concept.accepted === null && !isCounterpart(judged);
  return {
    inconsistency: isLeftOver ? null : inconsistency,
    confusion: inconsistency === null ? confusionOf(judged, wording) : null,
    omission: omissionOf(judged, wording),
  };
}

function inconsistencyOf(
  { concept, locale }: Case,
  { usual, mixed, swapped, confused, term }: Wording,
): Inconsistency | null {
  if (concept.concept.expected.size < choiceMin || usual.length === 0) return null;
  if (mixed.length === 0 && confused.size < 2) return null;
  const deviations = rarestFirst([...mixed, ...swapped]);
  const uses = [...usual, ...deviations.flatMap(({ use }) => (use === null ? [] : [use]))];
  return {
    locale,
    term,
    usual,
    deviations,
    isName: uses.filter(isNameUse).length > 1,
  };
}

function confusionOf(judged: Case, { swap, swapped, usual, term }: Wording): Confusion | null {
  const [first] = swapped;
  if (swap === null || first === undefined || isAcronym(swapped)) return null;
  if (usual.length === 0 && !isHabit(judged, swapped.length)) return null;
  return {
    locale: judged.locale,
    term,
    deviations: swapped,
    word: first.use?.word ?? '',
    isName: usual.filter(isNameUse).length > 1,
    isOnlyWord: usual.length < swapped.length,
    otherwise: wordsFor(judged, swap),
  };
}

function omissionOf(judged: Case, { usual, missing, term }: Wording): Omission | null {
  const { gaps, concept, locale } = judged;
  const { score, coherence } = concept.concept;
  const isSteady = usual.length >= steadyMin && score >= omissionScore && coherence >= omissionCoherence;
  if (missing.length === 0 || !isSteady || hasCommonWord(judged, missing)) return null;
  return { locale, term, deviations: missing, isSure: isRegular(gaps)(locale) && isMutual(judged) };
}

/** A locale whose words occur, on the whole, where the concepts are expected. */
const isRegular = weakMemo(({ witnessed }: Gaps) =>
  memo((locale: Locale): boolean => {
    const fits = witnessed.flatMap(({ isTerm, concept }) =>
      isTerm && !concept.loose.has(locale) ? [concept.fit.get(locale) ?? 0] : [],
    );
    return fits.reduce((sum, fit) => sum + fit, 0) >= fits.length * regularFit;
  }),
);

/** Where the locale has no word of its own, another concept's must stand in many of the sentences. */
function isHabit({ concept, lexicon }: Case, times: number): boolean {
  const { inSentence } = lexicon.units;
  const sentences = [...concept.concept.expected.keys()].filter((number) => inSentence[number] !== null).length;
  return times > 1 && times >= sentences * habitShare;
}

/** All sentences in which something seems missing share a word that nobody else's words explain: that is its name there. */
function hasCommonWord({ own, lexicon, locale }: Case, missing: readonly Deviation[]): boolean {
  if (missing.length < 2) return false;
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
      const word = wordAt(cell, at);
      const [stem] = lexicon.units.ofWord(word);
      if (stem !== undefined && !isExplained(gap, lexicon.ofWord(word), locale)) here.add(stem);
    }
    for (const stem of here) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  return [...words.values()].some((times) => times === lacking.length);
}

/** What is missing is an acronym: other rules report that it was lost. */
function isAcronym(deviations: readonly Deviation[]): boolean {
  return deviations.every(({ others }) => others.every(({ word }) => /^[\p{Lu}\p{N}]{3,}$/u.test(word)));
}

/** The rarest word is the likeliest slip: a finding points there first. */
function rarestFirst(deviations: readonly Deviation[]): Deviation[] {
  const times = new Map<string | undefined, number>();
  for (const { use } of deviations) times.set(use?.word, (times.get(use?.word) ?? 0) + 1);
  const timesOf = ({ use }: Deviation): number => times.get(use?.word) ?? 0;
  return [...deviations].sort((one, other) => timesOf(one) - timesOf(other));
}

/** Acronyms that stand for one name, where there are several. */
function severalAcronyms({ lexicon, locale }: Case, { main, sameName }: Renderings): readonly Unit[] {
  const { vocabulary } = lexicon.units;
  const acronyms = sameName.filter(
    ({ word }) => word.length <= acronymLettersMax && vocabulary.id(word.toLocaleUpperCase(locale)) !== undefined,
  );
  return acronyms.length > 1 && !acronyms.includes(main) ? acronyms : [];
}
