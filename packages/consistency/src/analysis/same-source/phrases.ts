import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { isSameWord } from '../terms/same-name.ts';
import { type Difference, sameWord, wordingsOf, type Wordings, wordKey } from './renderings.ts';

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
const groupMax = 400;
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

/** Pairs of sentences whose last (or first) words are alike in some locale: neighbours among those. */
function candidates({ sentences, locales }: Wordings, fromEnd: boolean): Iterable<readonly [number, number]> {
  const pairs = new Map<number, readonly [number, number]>();
  for (const locale of locales) {
    const last = new Map<string, { index: number; times: number }>();
    sentences.forEach(({ parts }, index) => {
      const part = parts.get(locale);
      if (part === undefined || part.shared || part.endWord - part.firstWord < keyWords * 2) return;
      const key = fromEnd
        ? wordKey(part, part.endWord - keyWords, part.endWord)
        : wordKey(part, part.firstWord, part.firstWord + keyWords);
      const before = last.get(key);
      if (before !== undefined && before.times < groupMax)
        pairs.set(before.index * sentences.length + index, [before.index, index]);
      last.set(key, { index, times: (before?.times ?? 0) + 1 });
    });
  }
  return pairs.values();
}

interface Run {
  readonly pair: readonly [SentencePart, SentencePart];
  /** Words alike from the end (or beginning). */
  readonly alike: number;
  readonly length: number;
}

function* compare(
  { sentences, locales, of }: Wordings,
  one: number,
  other: number,
  fromEnd: boolean,
): Generator<Break> {
  const runs: Run[] = [];
  locales.forEach((locale, at) => {
    const first = sentences[one]?.parts.get(locale);
    const second = sentences[other]?.parts.get(locale);
    if (first === undefined || second === undefined || first.shared || second.shared) return;
    const isSame = of[at]?.[one] === of[at]?.[other];
    const length = Math.max(first.endWord - first.firstWord, second.endWord - second.firstWord);
    if (!isSame) runs.push({ pair: [first, second], alike: alikeFrom(first, second, fromEnd, 0, 0), length });
  });
  if (runs.length <= witnessesMin) return;
  for (const run of runs) {
    if (run.alike < 1) continue;
    const broken = breakIn(run, fromEnd);
    if (broken === null || isInflection(run, broken)) continue;
    const others = runs.filter((theirs) => theirs !== run);
    const reach = (run.alike + broken.words + resumedMin) / run.length;
    const agreeing = others.filter(({ alike, length }) => alike / length >= reach);
    if (agreeing.length < witnessesMin || (others.length - agreeing.length) * 3 > agreeing.length) continue;
    const [first, second] = run.pair;
    yield {
      locale: first.cell.locale,
      part: second,
      other: first,
      difference: { own: broken.second, other: broken.first },
      witnesses: agreeing.map(({ pair: [theirFirst, theirSecond] }) => [theirSecond, theirFirst]),
    };
  }
}

function alikeFrom(
  one: SentencePart,
  other: SentencePart,
  fromEnd: boolean,
  skipOne: number,
  skipOther: number,
): number {
  const most = Math.min(one.endWord - one.firstWord - skipOne, other.endWord - other.firstWord - skipOther);
  let alike = 0;
  while (alike < most) {
    const at = fromEnd ? one.endWord - 1 - skipOne - alike : one.firstWord + skipOne + alike;
    const otherAt = fromEnd ? other.endWord - 1 - skipOther - alike : other.firstWord + skipOther + alike;
    if (!sameWord(one, at, other, otherAt)) break;
    alike++;
  }
  return alike;
}

interface Gap {
  readonly words: number;
  readonly first: [number, number];
  readonly second: [number, number];
}

/** The shortest break behind the alike run after which the sentences go on alike. */
function breakIn({ pair: [one, other], alike }: Run, fromEnd: boolean): Gap | null {
  for (let total = 1; total <= brokenMax * 2; total++) {
    for (let own = 0; own <= total; own++) {
      const their = total - own;
      if (own > brokenMax || their > brokenMax) continue;
      if (alikeFrom(one, other, fromEnd, alike + own, alike + their) < resumedMin) continue;
      return {
        words: Math.max(own, their),
        first: range(one, fromEnd, alike, own),
        second: range(other, fromEnd, alike, their),
      };
    }
  }
  return null;
}

/** One word for one word that begins alike, or that is too short to mean anything: grammar asks for it. */
function isInflection({ pair: [one, other] }: Run, { words, first, second }: Gap): boolean {
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
