import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { languageCount } from '../../languages.ts';
import { commonness, type Difference, differenceOf, pairIn, wordingsOf, type Wordings } from './wordings.ts';

/** Two sentences that come from one source sentence, worded differently in one locale. */
interface Divergence {
  readonly locale: Locale;
  /** The one to look at: its unlike words are the rarer ones. */
  readonly part: SentencePart;
  readonly other: SentencePart;
  readonly difference: Difference;
  /** Locales that word both alike, with their parts. */
  readonly witnesses: readonly (readonly [SentencePart, SentencePart])[];
}

/** Two sentences that most locales tell apart and one words alike. */
export interface Conflation {
  readonly locale: Locale;
  readonly part: SentencePart;
  readonly others: readonly SentencePart[];
  /** Locales that tell them apart. */
  readonly witnesses: readonly (readonly [SentencePart, SentencePart])[];
}

const witnessesMin = 3;
const contentMin = 4;
const alikeMin = 0.4;
const reportedMax = 200;

/** Pairs of sentences that at least one locale words alike, each once: neighbours among the so worded. */
function pairsOf({ repeated, sentences }: Wordings): (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const byWording of repeated) {
    for (const members of byWording.values()) {
      for (let at = 1; at < members.length; at++) {
        const one = members[at - 1] ?? 0;
        const other = members[at] ?? 0;
        const key = one * sentences.length + other;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([one, other]);
      }
    }
  }
  return pairs.sort(([one, other], [another, last]) => one - another || other - last);
}

export interface SameSource {
  readonly divergences: readonly Divergence[];
  readonly conflations: readonly Conflation[];
}

/**
 * Compares how the locales word pairs of sentences. Where at least three, and three to one, word both alike, they come from one source
 * sentence; where as many tell them apart, they come from two.
 */
export function sameSource(input: RuleInput): SameSource {
  const wordings = input.analyse(wordingsOf);
  const divergences: Divergence[] = [];
  const conflations = new Map<
    string,
    { locale: Locale; part: SentencePart; others: SentencePart[]; witnesses: [SentencePart, SentencePart][] }
  >();
  for (const [one, other] of pairsOf(wordings)) {
    const alike: number[] = [];
    const apart: number[] = [];
    for (let locale = 0; locale < wordings.of.length; locale++) {
      const first = wordings.of[locale]?.[one] ?? -1;
      const second = wordings.of[locale]?.[other] ?? -1;
      if (first >= 0 && second >= 0) (first === second ? alike : apart).push(locale);
    }
    if (apart.length === 0) continue;
    const agreeing = languageCount(alike.map((at) => wordings.locales[at] ?? ''));
    const telling = languageCount(apart.map((at) => wordings.locales[at] ?? ''));
    if (agreeing >= witnessesMin && agreeing >= telling * 3) {
      const witnesses = alike.flatMap((locale) => pairIn(wordings, locale, one, other));
      for (const locale of apart) {
        const [pair] = pairIn(wordings, locale, one, other);
        if (pair !== undefined && divergences.length < reportedMax) divergences.push(divergenceOf(pair, witnesses));
      }
    }
    if (alike.length > 0 && telling >= witnessesMin && telling >= agreeing * 3) {
      const witnesses = apart.flatMap((locale) => pairIn(wordings, locale, one, other));
      if (witnesses.every(isMinimalPair)) {
        for (const locale of alike) {
          const [pair] = pairIn(wordings, locale, one, other);
          if (pair === undefined) continue;
          const key = `${String(locale)}/${String(wordings.of[locale]?.[one] ?? 0)}`;
          const known = conflations.get(key);
          if (known !== undefined) known.others.push(pair[1]);
          else if (conflations.size < reportedMax) {
            conflations.set(key, { locale: pair[0].cell.locale, part: pair[0], others: [pair[1]], witnesses });
          }
        }
      }
    }
  }
  return { divergences, conflations: [...conflations.values()] };
}

function divergenceOf(
  [one, other]: readonly [SentencePart, SentencePart],
  witnesses: Divergence['witnesses'],
): Divergence {
  const difference = differenceOf(one, other);
  const isRarer = commonness(one, difference.own) < commonness(other, difference.other);
  return isRarer
    ? { locale: one.cell.locale, part: one, other, difference, witnesses }
    : {
        locale: one.cell.locale,
        part: other,
        other: one,
        difference: { own: difference.other, other: difference.own },
        witnesses,
      };
}

/** Sentences of one pattern that differ in words that mean something: `… upload details`, `… download details`. */
function isMinimalPair([one, other]: readonly [SentencePart, SentencePart]): boolean {
  const { own, other: theirs } = differenceOf(one, other);
  const longest = Math.max(one.endWord - one.firstWord, other.endWord - other.firstWord);
  const unlike = Math.max(own[1] - own[0], theirs[1] - theirs[0]);
  if (longest - unlike < longest * alikeMin) return false;
  return hasContent(one, own) && hasContent(other, theirs);
}

function hasContent({ cell }: SentencePart, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) {
    const word = cell.vocabulary.word(cell.words[at] ?? 0);
    if (word.length >= contentMin || /^[^\p{Script=Latin}\p{Script=Cyrillic}]{2,}$/u.test(word)) return true;
  }
  return false;
}
