import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { isSameWord } from '../units/same-name.ts';
import { KeyTable } from './key-table.ts';
import type { FoldedSentences } from './folded.ts';
import { type Difference, pairIn, wordingsOf, type Wordings } from './wordings.ts';
import { resumedMin, Runs } from './runs.ts';

/** Sentences that begin or end alike in most locales; in one the alike run is broken by other words. */
export interface Break {
  readonly locale: Locale;
  readonly part: SentencePart;
  readonly other: SentencePart;
  readonly difference: Difference;
  readonly witnesses: readonly (readonly [SentencePart, SentencePart])[];
}

const keyWords = 4;
const witnessesMin = 3;
/** Words that may differ within an otherwise alike run. */
const brokenMax = 4;
const contentMin = 4;

/**
 * Finds phrases of one source, worded differently: where the others' sentences end (or begin) alike over a longer run, one locale's
 * run is interrupted by a few unlike words and then goes on.
 */
export function brokenPhrases(input: RuleInput): readonly Break[] {
  const wordings = input.analyse(wordingsOf);
  const breaks: Break[] = [];
  const seen = new Set<string>();
  const runs = new Runs(wordings);
  for (const fromEnd of [true, false]) {
    for (const [one, other] of candidates(wordings, fromEnd)) {
      for (const broken of compare(wordings, runs, one, other, fromEnd)) {
        const key = `${broken.locale}/${broken.part.cell.segmentKey}/${String(broken.difference.own[0])}`;
        if (seen.has(key)) continue;
        seen.add(key);
        breaks.push(broken);
      }
    }
  }
  return breaks;
}

/** Pairs of sentences whose last (or first) words are alike in enough languages: neighbours among those. */
function candidates(wordings: Wordings, fromEnd: boolean): (readonly [number, number])[] {
  const { sentences, locales, languages } = wordings;
  const before = locales.map((_, at) => neighbours(wordings, at, fromEnd));
  // One bit for each language; beyond so many the bits are shared, which only loses candidates.
  const masks = languages.map((language) => 1 << (language % 31));
  const found: { readonly at: number; readonly pair: readonly [number, number] }[] = [];
  for (let index = 0; index < sentences.length; index++) {
    for (let at = 0; at < before.length; at++) {
      const one = before[at]?.[index] ?? -1;
      if (one < 0) continue;
      let agreeing = 0;
      let isFirst = true;
      for (let other = 0; other < before.length; other++) {
        if (before[other]?.[index] !== one) continue;
        if (other < at) isFirst = false;
        agreeing |= masks[other] ?? 0;
      }
      if (isFirst && bits(agreeing) >= witnessesMin) found.push({ at, pair: [one, index] });
    }
  }
  // Stable: within a locale the sentences stay in their order.
  return found.sort((one, other) => one.at - other.at).map(({ pair }) => pair);
}

/** For each sentence the one before it that a locale ends (or begins) alike; -1 where there is none. */
function neighbours({ sentences, folded }: Wordings, at: number, fromEnd: boolean): Int32Array {
  const before = new Int32Array(sentences.length).fill(-1);
  const known = new KeyTable(sentences.length);
  const last = new Int32Array(sentences.length).fill(-1);
  const own = folded[at];
  for (let index = 0; own !== undefined && index < sentences.length; index++) {
    if (own.lengthOf(index) < keyWords * 2) continue;
    const from = fromEnd ? (own.ends[index] ?? 0) - keyWords : (own.starts[index] ?? 0);
    const number = known.numberOf(own.key(from, from + keyWords));
    before[index] = last[number] ?? -1;
    last[number] = index;
  }
  return before;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

function compare(wordings: Wordings, runs: Runs, one: number, other: number, fromEnd: boolean): readonly Break[] {
  runs.measure(one, other, fromEnd);
  if (runs.count <= witnessesMin) return noBreaks;
  const { parts, folded } = wordings;
  const breaks: Break[] = [];
  for (let at = 0; at < folded.length; at++) {
    const alike = runs.alike[at] ?? 0;
    // The shortest break there could be must already lie within the others' alike runs.
    if (runs.lengths[at] === 0 || alike < 1 || runs.languagesReaching(at, 1) < witnessesMin) continue;
    const own = folded[at];
    const here = parts[at]?.[one];
    const there = parts[at]?.[other];
    if (own === undefined || here === undefined || there === undefined) continue;
    const length = breakLength(own, alike, one, other, fromEnd);
    if (length === null) continue;
    const broken = breakIn([here, there], alike, length, fromEnd);
    if (isInflection([here, there], broken) || runs.languagesReaching(at, broken.words) < witnessesMin) continue;
    const agreeing = runs.localesReaching(at, broken.words);
    if ((runs.count - 1 - agreeing.length) * 3 > agreeing.length) continue;
    breaks.push({
      locale: here.cell.locale,
      part: there,
      other: here,
      difference: { own: broken.second, other: broken.first },
      witnesses: agreeing.flatMap((theirs) => pairIn(wordings, theirs, other, one)),
    });
  }
  return breaks;
}

const noBreaks: readonly Break[] = [];

interface Gap {
  readonly words: number;
  readonly first: [number, number];
  readonly second: [number, number];
}

/** How many words of either sentence the shortest break has behind which the two go on alike. */
function breakLength(
  folded: FoldedSentences,
  alike: number,
  one: number,
  other: number,
  fromEnd: boolean,
): readonly [own: number, their: number] | null {
  for (let total = 1; total <= brokenMax * 2; total++) {
    for (let own = Math.max(0, total - brokenMax); own <= Math.min(total, brokenMax); own++) {
      const their = total - own;
      if (folded.alikeIn(one, other, fromEnd, alike + own, alike + their) >= resumedMin) return [own, their];
    }
  }
  return null;
}

function breakIn(
  [one, other]: readonly [SentencePart, SentencePart],
  alike: number,
  [own, their]: readonly [number, number],
  fromEnd: boolean,
): Gap {
  return {
    words: Math.max(own, their),
    first: range(one, fromEnd, alike, own),
    second: range(other, fromEnd, alike, their),
  };
}

/** One word for one word that begins alike, or that is too short to mean anything: grammar asks for it. */
function isInflection([one, other]: readonly [SentencePart, SentencePart], { words, first, second }: Gap): boolean {
  if (words > 1) return false;
  const own = first[0] < first[1] ? one.cell.vocabulary.folded(one.cell.words[first[0]] ?? 0) : '';
  const their = second[0] < second[1] ? other.cell.vocabulary.folded(other.cell.words[second[0]] ?? 0) : '';
  const isShort =
    Math.max(own.length, their.length) < contentMin &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*$/u.test(own + their);
  return isShort || isSameWord(own, their);
}

function range(part: SentencePart, fromEnd: boolean, skipped: number, words: number): [number, number] {
  const start = fromEnd ? part.endWord - skipped - words : part.firstWord + skipped;
  return [start, start + words];
}
