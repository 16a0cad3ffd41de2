import { wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import type { SentencePart } from '../../rule.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { isSameWord } from '../units/same-name.ts';
import type { Unit } from '../units/units.ts';
import { isAnotherThing, isExplained, isSaidInOtherForm } from './absence.ts';
import type { Case } from './case.ts';
import type { Gap } from './gaps.ts';
import { isCognateTerm, isLoan, isSharedName, looksLikeOthers } from './loans.ts';
import { standsInPlaceOf } from './surroundings.ts';
import { asOftenShare, placeDistance, silentMin, speakingShare } from './thresholds.ts';
import { type Deviation, deviationOf } from './uses.ts';

/** What a locale has in all gaps of a concept. */
interface Resolved {
  /** The concept whose word most often stands there instead. */
  readonly swap: WitnessedConcept | null;
  readonly swapped: readonly Deviation[];
  /** Words that stand for the concept, though they are not the usual ones. */
  readonly singles: readonly Deviation[];
  readonly missing: readonly Deviation[];
  /** All concepts whose words stand there instead. */
  readonly confused: ReadonlySet<WitnessedConcept>;
}

export function resolveAll(judged: Case): Resolved {
  const resolved = judged.own.map((gap) => ({ gap, found: resolve(judged, gap) }));
  const swap = likeliestSwap(resolved.map(({ found }) => found));
  const swapped: Deviation[] = [];
  const singles: Deviation[] = [];
  const missing: Deviation[] = [];
  const confused = new Set<WitnessedConcept>();
  for (const { gap, found } of resolved) {
    if (found === null) continue;
    const instead = swapIn(judged, gap, found, swap);
    if (found.single !== null && (instead === null || found.single === instead.at)) {
      singles.push(deviationOf(gap, found.single));
    } else if (instead !== null) {
      swapped.push(deviationOf(gap, instead.at));
      confused.add(instead.concept);
    } else if (gap.count === 0 && isAbsent(judged, gap)) {
      missing.push(deviationOf(gap, null));
    }
  }
  return { swap, swapped, singles, missing, confused };
}

function isAbsent(judged: Case, gap: Gap): boolean {
  const { concept, locale, renderings } = judged;
  if (renderings === undefined || !concept.speakers.has(locale)) return false;
  return !isSaidInOtherForm(judged, gap, renderings.main) && !isAnotherThing(judged, gap);
}

/** The likeliest concept's word where it stands in the gap, by itself or for both concepts; otherwise another concept's. */
function swapIn(
  { renderings, locale }: Case,
  gap: Gap,
  { swaps }: Resolution,
  swap: WitnessedConcept | null,
): { at: number; concept: WitnessedConcept } | null {
  if (swap === null) return null;
  const at = swaps.get(swap);
  if (at !== undefined) return { at, concept: swap };
  const beside = gap.mentions.byLocale.get(locale)?.get(swap) ?? [];
  const [first] = beside;
  if (first !== undefined && isMentionedMoreOften(gap, swap, beside.length, locale))
    return { at: first, concept: swap };
  // A concept without a word of its own is not known well enough to tell a third word from chance.
  if (gap.count > 0 || renderings === undefined) return null;
  const [other] = swaps;
  return other === undefined ? null : { concept: other[0], at: other[1] };
}

/** The word occurs more often than most others mention its concept: it must stand for the missing one too. */
function isMentionedMoreOften({ mentions }: Gap, concept: WitnessedConcept, times: number, locale: string): boolean {
  let asOften = 0;
  for (const [other, theirs] of mentions.byLocale)
    if (other !== locale && (theirs.get(concept)?.length ?? 0) >= times) asOften++;
  return asOften <= (mentions.byLocale.size - 1) * asOftenShare;
}

/** The concept whose word stands in most of the gaps. */
function likeliestSwap(found: readonly (Resolution | null)[]): WitnessedConcept | null {
  const times = new Map<WitnessedConcept, number>();
  for (const resolution of found) {
    if (resolution?.isGap !== true) continue;
    for (const concept of resolution.swaps.keys()) times.set(concept, (times.get(concept) ?? 0) + 1);
  }
  const [best] = [...times].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}

/** What a locale has in one gap. */
interface Resolution {
  /** The concept is not mentioned at all, rather than less often. */
  readonly isGap: boolean;
  /** Words of concepts that no other locale mentions here. */
  readonly swaps: ReadonlyMap<WitnessedConcept, number>;
  /** A word that can be seen to stand for the concept, though it is not the usual one. */
  readonly single: number | null;
}

/** What stands in a sentence in place of a concept's usual word; null where the concept is mentioned after all. */
function resolve(judged: Case, gap: Gap): Resolution | null {
  const { concept, locale, lexicon, renderings } = judged;
  const { part } = gap;
  const main = gap.count === 0 ? renderings?.main : undefined;
  if (gap.count === 0 && isMentionedAfterAll(concept, main, gap)) return null;
  const place = expectedPlace(gap);
  const distanceOf = (at: number): number => Math.abs(placeOf(part, at) - place);
  const swaps = new Map<WitnessedConcept, number>();
  // Words where the usual word would stand, by the words before it, tell more than those about where the witnesses have theirs.
  const inContext = new Map<WitnessedConcept, number>();
  let single: number | null = null;
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = wordAt(part.cell, at);
    const said = lexicon.ofWhole(word);
    if (said.length > 0 && !isExplained(gap, lexicon.ofWord(word), locale)) {
      const isContext = main !== undefined && standsInPlaceOf(judged, main, part, at);
      if (isContext || distanceOf(at) <= placeDistance) {
        for (const other of said) {
          if (other !== concept && isMentionedByNobodyElse(gap, other, locale))
            (isContext ? inContext : swaps).set(other, at);
        }
      }
    }
    if (main === undefined || !(isLoan(judged, gap, word) || sharesPart(judged, main, word))) continue;
    if (single === null || distanceOf(at) < distanceOf(single)) single = at;
  }
  return { isGap: gap.count === 0, swaps: inContext.size > 0 ? inContext : swaps, single };
}

/** By a form of the usual word, short for it, or by a name that another language keeps too. */
function isMentionedAfterAll(concept: WitnessedConcept, main: Unit | undefined, gap: Gap): boolean {
  const { part } = gap;
  const { vocabulary } = part.cell;
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = wordAt(part.cell, at);
    if (main !== undefined && (isSameWord(main.word, vocabulary.folded(word)) || isAbbreviation(part, at, main)))
      return true;
    if (looksLikeOthers(concept)(vocabulary)(word) && isSharedName(gap, vocabulary.word(word))) return true;
  }
  return false;
}

/** The median of where in the sentence the witnesses mention the concept, from 0 to 1. */
function expectedPlace({ said, sentence }: Gap): number {
  const places = [...said].flatMap(([locale, at]) => {
    const part = sentence.parts.get(locale);
    return part === undefined ? [] : [placeOf(part, at)];
  });
  places.sort((one, other) => one - other);
  return places[places.length >> 1] ?? 0.5;
}

/** Where a word stands in its sentence, from 0 to 1. */
function placeOf({ firstWord, endWord }: SentencePart, at: number): number {
  return (at - firstWord + 0.5) / Math.max(1, endWord - firstWord);
}

/** `Id.` for `identificador`. */
function isAbbreviation({ cell, endWord }: SentencePart, at: number, main: Unit): boolean {
  const word = cell.vocabulary.folded(wordAt(cell, at));
  const isDotted = cell.text[cell.wordEnds[at] ?? cell.text.length] === '.' && at + 1 < endWord;
  return isDotted && word.length > 1 && main.word.startsWith(word);
}

function isMentionedByNobodyElse({ mentions }: Gap, concept: WitnessedConcept, locale: string): boolean {
  if (!concept.speakers.has(locale)) return false;
  const speaking = new Set<string>();
  const silent = new Set<string>();
  for (const [other, theirs] of mentions.byLocale) {
    const language = languageOf(other);
    if (language === languageOf(locale)) continue;
    if (theirs.has(concept)) speaking.add(language);
    else if (concept.speakers.has(other)) silent.add(language);
  }
  if (silent.size < silentMin || speaking.size > silent.size * speakingShare) return false;
  return concept.isTerm || isCognateTerm(concept, locale);
}

/** A compound that shares a part with the usual one while its other part stands for nothing known: `certifikat|myndighet`. */
function sharesPart({ lexicon }: Case, main: Unit, word: number): boolean {
  const [whole] = lexicon.units.ofWord(word);
  if (whole === undefined || whole === main || whole.parts.length < 2 || main.parts.length < 2) return false;
  return whole.parts.some((part) => main.parts.includes(part));
}
