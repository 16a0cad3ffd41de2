import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { isSameWord } from '../terms/same-name.ts';
import { KeyTable } from './key-table.ts';
import type { FoldedSentences } from './folded.ts';
import { type Difference, wordingsOf, type Wordings } from './renderings.ts';

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
/** Words that must be alike again behind the break. */
const resumedMin = 3;
const contentMin = 4;

/**
 * Finds phrases of one source, worded differently: where the others' sentences end (or begin) alike over a longer run, one locale's
 * run is interrupted by a few unlike words and then goes on.
 */
export function brokenPhrases(input: RuleInput): readonly Break[] {
  const wordings = input.analyse(wordingsOf);
  const breaks: Break[] = [];
  const seen = new Set<string>();
  for (const fromEnd of [true, false]) {
    for (const [one, other] of candidates(wordings, fromEnd)) {
      const found = compare(wordings, one, other, fromEnd);
      for (const broken of found) {
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

interface Run {
  readonly folded: FoldedSentences;
  readonly at: number;
  readonly language: number;
  /** Words alike from the end (or beginning). */
  readonly alike: number;
  readonly length: number;
}

function* compare(
  { locales, languages, parts, of, folded }: Wordings,
  one: number,
  other: number,
  fromEnd: boolean,
): Generator<Break> {
  const runs: Run[] = [];
  /** By language, the greatest share of a sentence that is alike. */
  const shares = new Float64Array(locales.length);
  for (let at = 0; at < locales.length; at++) {
    const wording = of[at]?.[one] ?? -1;
    const own = folded[at];
    if (own === undefined || wording < 0 || wording === of[at]?.[other] || (own.starts[other] ?? -1) < 0) continue;
    const length = Math.max(own.lengthOf(one), own.lengthOf(other));
    const alike = own.alikeIn(one, other, fromEnd, 0, 0);
    const language = languages[at] ?? 0;
    runs.push({ folded: own, at, language, alike, length });
    shares[language] = Math.max(shares[language] ?? 0, alike / length);
  }
  if (runs.length <= witnessesMin) return;
  const pairOf = ({ at }: Run): readonly (readonly [SentencePart, SentencePart])[] => {
    const first = parts[at]?.[one];
    const second = parts[at]?.[other];
    return first === undefined || second === undefined ? [] : [[first, second]];
  };
  for (const run of runs) {
    // The shortest break there could be must already lie within the others' alike runs.
    if (run.alike < 1 || languagesReaching(shares, run, 1) < witnessesMin) continue;
    const length = breakLength(run, one, other, fromEnd);
    if (length === null) continue;
    const [pair] = pairOf(run);
    if (pair === undefined) continue;
    const broken = breakIn(pair, run.alike, length, fromEnd);
    if (isInflection(pair, broken)) continue;
    if (languagesReaching(shares, run, broken.words) < witnessesMin) continue;
    const reach = reachOf(run, broken.words);
    const agreeing = runs.filter((theirs) => theirs !== run && theirs.alike / theirs.length >= reach);
    if ((runs.length - 1 - agreeing.length) * 3 > agreeing.length) continue;
    const [here, there] = pair;
    yield {
      locale: here.cell.locale,
      part: there,
      other: here,
      difference: { own: broken.second, other: broken.first },
      witnesses: agreeing.flatMap(pairOf).map(([theirFirst, theirSecond]) => [theirSecond, theirFirst]),
    };
  }
}

/** The share of a sentence that must be alike to lie beyond a break of so many words. */
function reachOf({ alike, length }: Run, words: number): number {
  return (alike + words + resumedMin) / length;
}

/** How many other languages are alike beyond a break of so many words. */
function languagesReaching(shares: Float64Array, run: Run, words: number): number {
  const reach = reachOf(run, words);
  let reaching = 0;
  for (let language = 0; language < shares.length; language++) {
    if (language !== run.language && (shares[language] ?? 0) >= reach) reaching++;
  }
  return reaching;
}

interface Gap {
  readonly words: number;
  readonly first: [number, number];
  readonly second: [number, number];
}

/** How many words of either sentence the shortest break has behind which the two go on alike. */
function breakLength(
  { folded, alike }: Run,
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
