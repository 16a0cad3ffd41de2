import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { isAnotherThing, isExplained, isSaidInOtherForm } from './absence.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import type { Gap, Gaps } from './gaps.ts';
import { isCognateTerm, isLoan, isSharedName, looksLikeOthers } from './loans.ts';
import { standsInPlaceOf } from './surroundings.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { isSameWord } from '../units/same-name.ts';
import type { Unit } from '../units/units.ts';
import { type Deviation, deviationOf } from './uses.ts';

const nearEnough = 0.2;

interface Resolved {
  /** The concept whose word most often stands instead. */
  readonly swap: number | null;
  readonly swapped: readonly Deviation[];
  readonly singles: readonly Deviation[];
  readonly missing: readonly Deviation[];
  /** All concepts whose words stand instead. */
  readonly confused: ReadonlySet<number>;
}

export function resolveAll(
  input: RuleInput,
  gaps: Gaps,
  index: number,
  concept: WitnessedConcept,
  locale: Locale,
  own: readonly Gap[],
): Resolved {
  const resolved = own.map((gap) => ({ gap, found: resolve(input, gaps, index, concept, locale, gap) }));
  const swap = likeliestSwap(resolved.map(({ found }) => found));
  const swapped: Deviation[] = [];
  const singles: Deviation[] = [];
  const missing: Deviation[] = [];
  const confused = new Set<number>();
  for (const { gap, found } of resolved) {
    if (found === null) continue;
    const instead = swapIn(gap, found, swap, concept, locale);
    if (found.single !== null && (instead === null || found.single === instead.at)) {
      singles.push(deviationOf(gap, found.single));
    } else if (instead !== null) {
      swapped.push(deviationOf(gap, instead.at));
      confused.add(instead.concept);
    } else if (gap.count === 0 && isAbsent(input, gaps, gap, concept, locale)) {
      missing.push(deviationOf(gap, null));
    }
  }
  return { swap, swapped, singles, missing, confused };
}

function isAbsent(input: RuleInput, gaps: Gaps, gap: Gap, concept: WitnessedConcept, locale: Locale): boolean {
  const main = concept.renderings.get(locale)?.main;
  if (main === undefined || !concept.speakers.has(locale) || isSaidInOtherForm(gaps, gap, main, locale)) return false;
  return !isAnotherThing(gaps, gap, concept, input.analyse(minedConcepts).table);
}

/** The likeliest concept's word where it stands here, by itself or for both; otherwise another's. */
function swapIn(
  gap: Gap,
  { swaps }: Resolution,
  swap: number | null,
  { renderings }: WitnessedConcept,
  locale: Locale,
): { at: number; concept: number } | null {
  if (swap === null) return null;
  const at = swaps.get(swap);
  if (at !== undefined) return { at, concept: swap };
  const own = gap.mentions.of(locale);
  const beside = own?.first(swap) ?? null;
  if (own !== undefined && beside !== null && isSaidOftener(gap, swap, own.timesOf(swap), locale))
    return { at: beside, concept: swap };
  // One that has no word of its own is not known well enough to tell a third word from chance.
  for (const [concept, instead] of gap.count === 0 && renderings.has(locale) ? swaps : [])
    return { at: instead, concept };
  return null;
}

/** The word stands oftener than most others speak of what it means: it must mean the missing thing too. */
function isSaidOftener({ mentions }: Gap, concept: number, times: number, locale: Locale): boolean {
  let asOften = 0;
  for (const words of mentions.byLocale.values())
    if (words.locale !== locale && words.timesOf(concept) >= times) asOften++;
  return asOften * 3 <= mentions.size - 1;
}

/** The concept whose word most often stands where the looked-for one is missing. */
function likeliestSwap(found: readonly (Resolution | null)[]): number | null {
  const times = new Map<number, number>();
  for (const resolution of found) {
    if (resolution?.isGap === true)
      for (const concept of resolution.swaps.keys()) times.set(concept, (times.get(concept) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [concept, count] of times) if (best === null || count > (times.get(best) ?? 0)) best = concept;
  return best;
}

interface Resolution {
  /** The concept is not said at all, rather than less often. */
  readonly isGap: boolean;
  /** Words of other concepts that no other locale speaks of here, by concept. */
  readonly swaps: ReadonlyMap<number, number>;
  /** A word that can be seen to stand for the concept, though it is not the usual one. */
  readonly single: number | null;
}

/** What stands in a sentence in place of a concept's usual word; null where the concept is said after all. */
function resolve(
  input: RuleInput,
  gaps: Gaps,
  index: number,
  concept: WitnessedConcept,
  locale: Locale,
  gap: Gap,
): Resolution | null {
  const { part } = gap;
  const lexicon = gaps.lexiconOf(locale);
  const { words } = part.cell;
  const main = concept.renderings.get(locale)?.main;
  if (gap.count === 0 && isSaidAfterAll(concept, main, gap)) return null;
  const place = expectedPlace(gap);
  const distanceOf = (at: number): number =>
    Math.abs((at - part.firstWord + 0.5) / Math.max(1, part.endWord - part.firstWord) - place);
  const isInPlace = (at: number): boolean =>
    distanceOf(at) <= nearEnough ||
    (main !== undefined && gap.count === 0 && standsInPlaceOf(input, locale, main, part, at));
  const swaps = new Map<number, number>();
  let single: { at: number; distance: number } | null = null;
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = words[at] ?? 0;
    const said = lexicon.ofWhole(word);
    if (said.length > 0 && isInPlace(at) && !isExplained(gap, lexicon.ofWord(word), locale)) {
      for (const other of said) {
        if (other !== index && isSaidByNobodyElse(gaps, gap, other, locale)) swaps.set(other, at);
      }
    }
    if (gap.count > 0 || main === undefined) continue;
    const isOther = isLoan(gaps, gap, index, word) || sharesPart(gaps, gap, locale, main, word);
    if (isOther && (single === null || distanceOf(at) < single.distance)) single = { at, distance: distanceOf(at) };
  }
  return { isGap: gap.count === 0, swaps, single: single?.at ?? null };
}

/** By a form of the usual word, short for it, or by a name that is another language's too. */
function isSaidAfterAll(concept: WitnessedConcept, main: Unit | undefined, gap: Gap): boolean {
  const { part } = gap;
  const { words, vocabulary } = part.cell;
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = words[at] ?? 0;
    if (main !== undefined && (isSameWord(main.word, vocabulary.folded(word)) || isAbbreviation(part, at, main)))
      return true;
    if (looksLikeOthers(concept, part.cell, word) && isSharedName(gap, vocabulary.word(word))) return true;
  }
  return false;
}

/** Where in the sentence the witnesses say it, from 0 to 1. */
function expectedPlace({ said, sentence }: Gap): number {
  const places: number[] = [];
  for (const [locale, word] of said) {
    const part = sentence.parts.get(locale);
    if (part === undefined) continue;
    const place = (word - part.firstWord + 0.5) / Math.max(1, part.endWord - part.firstWord);
    // Put where it belongs: a sort is asked for, and calls back, far too often for so few.
    let at = places.length;
    for (; at > 0 && (places[at - 1] ?? 0) > place; at--) places[at] = places[at - 1] ?? 0;
    places[at] = place;
  }
  return places[places.length >> 1] ?? 0.5;
}

/** `Id.` for `identificador`. */
function isAbbreviation({ cell, endWord }: SentencePart, at: number, main: Unit): boolean {
  const word = cell.vocabulary.folded(cell.words[at] ?? 0);
  const end = cell.wordEnds[at] ?? 0;
  const isDotted = cell.text[end] === '.' && at + 1 < endWord;
  return isDotted && word.length > 1 && main.word.startsWith(word);
}

function isSaidByNobodyElse(gaps: Gaps, { mentions }: Gap, index: number, locale: Locale): boolean {
  const concept = gaps.witnessed[index];
  if (!concept?.speakers.has(locale)) return false;
  const own = languageOf(locale);
  const speaking = new Set<string>();
  const silent = new Set<string>();
  for (const words of mentions.byLocale.values()) {
    const language = languageOf(words.locale);
    if (language === own) continue;
    if (words.has(index)) speaking.add(language);
    else if (concept.speakers.has(words.locale)) silent.add(language);
  }
  if (silent.size < 3 || speaking.size * 3 > silent.size) return false;
  return concept.isTerm || isCognateTerm(concept, locale);
}

/** A compound that shares a part with the usual one while its other part means nothing known: `certifikat|myndighet`. */
function sharesPart(gaps: Gaps, gap: Gap, locale: Locale, main: Unit, word: number): boolean {
  const lexicon = gaps.lexiconOf(locale);
  const [whole] = lexicon.units.ofWord(word);
  if (whole === undefined || whole === main || whole.parts.length < 2 || main.parts.length < 2) return false;
  return whole.parts.some((part) => main.parts.includes(part)) && gap.count === 0;
}
