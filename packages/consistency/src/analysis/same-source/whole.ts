import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { languageCount } from '../../languages.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { contentLetters, foundMax, patternShare, witnessesMin, witnessRatio } from './thresholds.ts';
import { commonness, type Difference, differenceOf, type LocaleWordings, pairIn, wordingsOf } from './wordings.ts';

type PartPair = readonly [SentencePart, SentencePart];

/** Two sentences that come from one source sentence, worded differently in one locale. */
interface Divergence {
  readonly locale: Locale;
  /** The one to look at: the words that it alone has are the rarer ones. */
  readonly part: SentencePart;
  readonly other: SentencePart;
  readonly difference: Difference;
  /** Both sentences in the locales that word them alike. */
  readonly witnesses: readonly PartPair[];
}

/** Two sentences that most locales tell apart and one words alike. */
export interface Conflation {
  readonly locale: Locale;
  readonly part: SentencePart;
  readonly others: readonly SentencePart[];
  /** Both sentences in the locales that tell them apart. */
  readonly witnesses: readonly PartPair[];
}

export interface SameSource {
  readonly divergences: readonly Divergence[];
  readonly conflations: readonly Conflation[];
}

/**
 * Compares how the locales word pairs of sentences. Where at least three languages, and three to one, word both alike, they come
 * from one source sentence; where as many tell them apart, they come from two.
 */
export function sameSource(input: RuleInput): SameSource {
  const wordings = input.analyse(wordingsOf);
  const { leftOut } = input;
  const areMany = (most: number, few: number): boolean =>
    most + leftOut >= witnessesMin && most + leftOut >= few * witnessRatio;
  const divergences: Divergence[] = [];
  // By the sentences that a locale words alike.
  const conflations = new Map<readonly number[], Conflation & { readonly others: SentencePart[] }>();
  for (const [one, other] of repeatedPairs(wordings)) {
    const { alike, apart } = votesOn(wordings, one, other);
    if (apart.length === 0) continue;
    const agreeing = languageCount(alike.map(({ locale }) => locale));
    const telling = languageCount(apart.map(({ locale }) => locale));
    if (areMany(agreeing, telling)) {
      const witnesses = alike.flatMap((locale) => pairIn(locale, one, other));
      for (const pair of apart.flatMap((locale) => pairIn(locale, one, other))) {
        if (divergences.length < foundMax) divergences.push(divergenceOf(pair, witnesses));
      }
    }
    if (alike.length > 0 && areMany(telling, agreeing)) {
      const witnesses = apart.flatMap((locale) => pairIn(locale, one, other));
      if (!witnesses.every(isOnePattern)) continue;
      // A short word may be a name of something (Dutch `map`) or grammar: one more that does not tell them apart.
      const byContent = languageCount(witnesses.filter(isToldByContent).map(([{ cell }]) => cell.locale));
      if (!areMany(byContent, agreeing + telling - byContent)) continue;
      for (const { locale, of } of alike) {
        const first = of[one];
        const second = of[other];
        if (!first?.sentences || !second) continue;
        const known = conflations.get(first.sentences);
        if (known !== undefined) known.others.push(second.part);
        else if (conflations.size < foundMax) {
          conflations.set(first.sentences, { locale, part: first.part, others: [second.part], witnesses });
        }
      }
    }
  }
  return { divergences, conflations: [...conflations.values()] };
}

/** Pairs of sentences that at least one locale words alike, each pair once, ascending: neighbours among those worded alike. */
function repeatedPairs(wordings: readonly LocaleWordings[]): (readonly [number, number])[] {
  const before = new Map<number, Set<number>>();
  for (const { of } of wordings) {
    for (const [sentence, wording] of of.entries()) {
      const [first, ...others] = wording?.sentences ?? [];
      if (first !== sentence) continue;
      let last = first;
      for (const next of others) {
        const known = before.get(last);
        if (known === undefined) before.set(last, new Set([next]));
        else known.add(next);
        last = next;
      }
    }
  }
  return [...before]
    .flatMap(([one, others]) => [...others].map((other) => [one, other] as const))
    .sort(([one, other], [another, last]) => one - another || other - last);
}

/** The locales that word two sentences alike, and those that tell them apart. */
function votesOn(
  wordings: readonly LocaleWordings[],
  one: number,
  other: number,
): { readonly alike: readonly LocaleWordings[]; readonly apart: readonly LocaleWordings[] } {
  const alike: LocaleWordings[] = [];
  const apart: LocaleWordings[] = [];
  for (const locale of wordings) {
    const first = locale.of[one]?.sentences;
    const second = locale.of[other]?.sentences;
    if (first && second) (first === second ? alike : apart).push(locale);
  }
  return { alike, apart };
}

function divergenceOf([one, other]: PartPair, witnesses: readonly PartPair[]): Divergence {
  const { locale } = one.cell;
  const difference = differenceOf(one, other);
  const isRarer = commonness(one, difference.own) < commonness(other, difference.other);
  if (isRarer) return { locale, part: one, other, difference, witnesses };
  return { locale, part: other, other: one, difference: { own: difference.other, other: difference.own }, witnesses };
}

/** Sentences of one pattern: `… upload details`, `… download details`. */
function isOnePattern([one, other]: PartPair): boolean {
  const { own, other: theirs } = differenceOf(one, other);
  const longest = Math.max(one.endWord - one.firstWord, other.endWord - other.firstWord);
  const unlike = Math.max(own[1] - own[0], theirs[1] - theirs[0]);
  return longest - unlike >= longest * patternShare;
}

/** Sentences that differ in words that mean something by themselves. */
function isToldByContent([one, other]: PartPair): boolean {
  const { own, other: theirs } = differenceOf(one, other);
  return hasContent(one, own) && hasContent(other, theirs);
}

function hasContent({ cell }: SentencePart, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) {
    const word = cell.vocabulary.word(wordAt(cell, at));
    if (word.length >= contentLetters || /^[^\p{Script=Latin}\p{Script=Cyrillic}]{2,}$/u.test(word)) return true;
  }
  return false;
}
