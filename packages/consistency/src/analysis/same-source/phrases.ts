import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { languageCount, languageOf } from '../languages.ts';
import { isSameWord } from '../terms/same-name.ts';
import { type Difference, type Folds, wordingsOf, type Wordings } from './renderings.ts';

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
function candidates({ sentences, locales, folds }: Wordings, fromEnd: boolean): (readonly [number, number])[] {
  // One bit for each language; beyond so many the bits are shared, which only loses candidates.
  const votes = new Map<number, number>();
  const languages = [...new Set(locales.map(languageOf))];
  locales.forEach((locale, at) => {
    const own = folds[at];
    const bit = 1 << (languages.indexOf(languageOf(locale)) % 31);
    const last = new Map<number, number>();
    sentences.forEach(({ parts }, index) => {
      const part = parts.get(locale);
      if (own === undefined || part === undefined || part.shared || part.endWord - part.firstWord < keyWords * 2) {
        return;
      }
      const key = fromEnd
        ? own.key(part, part.endWord - keyWords, part.endWord)
        : own.key(part, part.firstWord, part.firstWord + keyWords);
      const before = last.get(key);
      if (before !== undefined) {
        const pair = before * sentences.length + index;
        votes.set(pair, (votes.get(pair) ?? 0) | bit);
      }
      last.set(key, index);
    });
  });
  const pairs: (readonly [number, number])[] = [];
  for (const [pair, agreeing] of votes) {
    if (bits(agreeing) >= witnessesMin) pairs.push([Math.floor(pair / sentences.length), pair % sentences.length]);
  }
  return pairs;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

interface Run {
  readonly folds: Folds;
  readonly pair: readonly [SentencePart, SentencePart];
  /** Words alike from the end (or beginning). */
  readonly alike: number;
  readonly length: number;
}

function* compare(
  { sentences, locales, of, folds }: Wordings,
  one: number,
  other: number,
  fromEnd: boolean,
): Generator<Break> {
  const runs: Run[] = [];
  const first = sentences[one]?.parts;
  const second = sentences[other]?.parts;
  for (let at = 0; at < locales.length; at++) {
    const wording = of[at]?.[one] ?? -1;
    const own = folds[at];
    if (own === undefined || wording < 0 || wording === of[at]?.[other]) continue;
    const pair = [first?.get(locales[at] ?? ''), second?.get(locales[at] ?? '')] as const;
    if (pair[0] === undefined || pair[1] === undefined || pair[1].shared) continue;
    const length = Math.max(pair[0].endWord - pair[0].firstWord, pair[1].endWord - pair[1].firstWord);
    runs.push({ folds: own, pair: [pair[0], pair[1]], alike: alikeFrom(own, pair[0], pair[1], fromEnd, 0, 0), length });
  }
  if (runs.length <= witnessesMin) return;
  const shares = runs.map(({ alike, length }) => alike / length).sort((high, low) => low - high);
  const reached = shares[witnessesMin - 1] ?? 0;
  for (const run of runs) {
    if ((run.alike + 1 + resumedMin) / run.length > reached) continue;
    // The shortest break there could be must already lie within the others' alike runs.
    if (run.alike < 1 || languagesOf(reaching(runs, run, 1), run) < witnessesMin) continue;
    const broken = breakIn(run, fromEnd);
    if (broken === null || isInflection(run, broken)) continue;
    const agreeing = reaching(runs, run, broken.words);
    if (languagesOf(agreeing, run) < witnessesMin) continue;
    if ((runs.length - 1 - agreeing.length) * 3 > agreeing.length) continue;
    const [here, there] = run.pair;
    yield {
      locale: here.cell.locale,
      part: there,
      other: here,
      difference: { own: broken.second, other: broken.first },
      witnesses: agreeing.map(({ pair: [theirFirst, theirSecond] }) => [theirSecond, theirFirst]),
    };
  }
}

/** How many other languages some runs are in. */
function languagesOf(runs: readonly Run[], { pair: [own] }: Run): number {
  const locales = runs.map(({ pair: [{ cell }] }) => cell.locale);
  return languageCount(locales.filter((locale) => languageOf(locale) !== languageOf(own.cell.locale)));
}

/** The other locales' runs that are alike beyond a break of so many words. */
function reaching(runs: readonly Run[], run: Run, words: number): Run[] {
  const reach = (run.alike + words + resumedMin) / run.length;
  return runs.filter((theirs) => theirs !== run && theirs.alike / theirs.length >= reach);
}

function alikeFrom(
  folds: Folds,
  one: SentencePart,
  other: SentencePart,
  fromEnd: boolean,
  skipOne: number,
  skipOther: number,
): number {
  const most = Math.min(one.endWord - one.firstWord - skipOne, other.endWord - other.firstWord - skipOther);
  const words = one.cell.words;
  const others = other.cell.words;
  const start = fromEnd ? one.endWord - 1 - skipOne : one.firstWord + skipOne;
  const otherStart = fromEnd ? other.endWord - 1 - skipOther : other.firstWord + skipOther;
  const step = fromEnd ? -1 : 1;
  let alike = 0;
  while (
    alike < most &&
    folds.of(words[start + step * alike] ?? 0) === folds.of(others[otherStart + step * alike] ?? 0)
  ) {
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
function breakIn({ folds, pair: [one, other], alike }: Run, fromEnd: boolean): Gap | null {
  for (let total = 1; total <= brokenMax * 2; total++) {
    for (let own = 0; own <= total; own++) {
      const their = total - own;
      if (own > brokenMax || their > brokenMax) continue;
      if (alikeFrom(folds, one, other, fromEnd, alike + own, alike + their) < resumedMin) continue;
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
