import type { Locale } from '@eventide/catalog';
import { foldedAt } from '../../corpus/cell-words.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { isSameWord } from '../units/same-name.ts';
import { alikeIn, type FoldedSentence } from './folded.ts';
import { brokenMax, contentLetters, edgeWords, resumedMin, witnessesMin, witnessRatio } from './thresholds.ts';
import { type Difference, type LocaleWordings, pairIn, type Wording, wordingsOf } from './wordings.ts';

/** Sentences that begin or end alike in most locales; in one locale other words interrupt what is alike. */
export interface Break {
  readonly locale: Locale;
  readonly part: SentencePart;
  readonly other: SentencePart;
  readonly difference: Difference;
  /** Both sentences in the locales where nothing interrupts. */
  readonly witnesses: readonly (readonly [SentencePart, SentencePart])[];
}

/**
 * Finds phrases of one source that are worded differently: where the other locales' sentences end (or begin) alike over a longer
 * run, one locale's run is interrupted by a few unlike words and then goes on.
 */
export function brokenPhrases(input: RuleInput): readonly Break[] {
  const wordings = input.analyse(wordingsOf);
  const wanted = witnessesMin - input.leftOut;
  const breaks = new Map<string, Break>();
  for (const fromEnd of [true, false]) {
    for (const [one, other] of candidates(wordings, fromEnd, wanted)) {
      for (const broken of breaksBetween(wordings, one, other, fromEnd, wanted)) {
        const key = `${broken.locale}/${broken.part.cell.segmentKey}/${broken.difference.own[0]}`;
        if (!breaks.has(key)) breaks.set(key, broken);
      }
    }
  }
  return [...breaks.values()];
}

/** Pairs of sentences whose last (or first) words are alike in enough languages. */
function candidates(
  wordings: readonly LocaleWordings[],
  fromEnd: boolean,
  wanted: number,
): (readonly [number, number])[] {
  const before = wordings.map((locale) => neighbours(locale, fromEnd));
  const found: { readonly first: number; readonly pair: readonly [number, number] }[] = [];
  const sentences = wordings[0]?.of.length ?? 0;
  for (let sentence = 0; sentence < sentences; sentence++) {
    // By the neighbour, the first locale that has it and the languages that do.
    const votes = new Map<number, { readonly first: number; readonly languages: Set<string> }>();
    for (const [at, { language }] of wordings.entries()) {
      const neighbour = before[at]?.get(sentence);
      if (neighbour === undefined) continue;
      const vote = votes.get(neighbour);
      if (vote === undefined) votes.set(neighbour, { first: at, languages: new Set([language]) });
      else vote.languages.add(language);
    }
    for (const [neighbour, { first, languages }] of votes)
      if (languages.size >= wanted) found.push({ first, pair: [neighbour, sentence] });
  }
  // Stable: the sentences of one locale stay in their order.
  return found.sort((one, other) => one.first - other.first).map(({ pair }) => pair);
}

/** For a sentence the last one before it that a locale ends (or begins) alike. */
function neighbours({ of }: LocaleWordings, fromEnd: boolean): ReadonlyMap<number, number> {
  const before = new Map<number, number>();
  const last = new Map<string, number>();
  for (const [sentence, wording] of of.entries()) {
    if (wording === null || wording.words.length < edgeWords * 2) continue;
    const edge = (fromEnd ? wording.words.slice(-edgeWords) : wording.words.slice(0, edgeWords)).join(' ');
    const neighbour = last.get(edge);
    if (neighbour !== undefined) before.set(sentence, neighbour);
    last.set(edge, sentence);
  }
  return before;
}

/** How far a locale's two sentences run alike from the end (or beginning). */
interface Run {
  readonly locale: LocaleWordings;
  readonly one: Wording;
  readonly other: Wording;
  readonly alike: number;
  /** In words, of the longer sentence. */
  readonly length: number;
}

/** The runs of the locales that word two sentences differently. */
function runsOf(wordings: readonly LocaleWordings[], first: number, second: number, fromEnd: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const locale of wordings) {
    const one = locale.of[first];
    const other = locale.of[second];
    if (!one?.sentences || !other || one.sentences === other.sentences) continue;
    const length = Math.max(one.words.length, other.words.length);
    runs.push({ locale, one, other, length, alike: alikeIn(one.words, other.words, fromEnd) });
  }
  return runs;
}

/** The other runs that are alike beyond a break of so many words, each measured by its own length. */
function runsReaching(runs: readonly Run[], run: Run, words: number): readonly Run[] {
  const reach = (run.alike + words + resumedMin) / run.length;
  return runs.filter((other) => other !== run && other.alike / other.length >= reach);
}

function otherLanguages(runs: readonly Run[], { locale }: Run): number {
  const languages = new Set(runs.map((run) => run.locale.language));
  languages.delete(locale.language);
  return languages.size;
}

function breaksBetween(
  wordings: readonly LocaleWordings[],
  first: number,
  second: number,
  fromEnd: boolean,
  wanted: number,
): readonly Break[] {
  const runs = runsOf(wordings, first, second, fromEnd);
  if (runs.length <= wanted) return [];
  return runs.flatMap((run): Break[] => {
    const { locale, one, other, alike } = run;
    // The shortest break there could be must already lie within the others' alike runs.
    if (alike < 1 || otherLanguages(runsReaching(runs, run, 1), run) < wanted) return [];
    const lengths = breakLength(one.words, other.words, alike, fromEnd);
    if (lengths === null) return [];
    const difference = {
      own: wordsOf(other.part, fromEnd, alike, lengths[1]),
      other: wordsOf(one.part, fromEnd, alike, lengths[0]),
    };
    const words = Math.max(...lengths);
    const agreeing = runsReaching(runs, run, words);
    if (words === 1 && isInflection(one.part, other.part, difference)) return [];
    if (otherLanguages(agreeing, run) < wanted) return [];
    if ((runs.length - 1 - agreeing.length) * witnessRatio > agreeing.length + witnessesMin - wanted) return [];
    const witnesses = agreeing.flatMap((theirs) => pairIn(theirs.locale, second, first));
    return [{ locale: locale.locale, part: other.part, other: one.part, difference, witnesses }];
  });
}

/** How many words of either sentence the shortest break has after which the two go on alike; null where there is none. */
function breakLength(
  one: FoldedSentence,
  other: FoldedSentence,
  alike: number,
  fromEnd: boolean,
): readonly [own: number, their: number] | null {
  for (let total = 1; total <= brokenMax * 2; total++) {
    for (let own = Math.max(0, total - brokenMax); own <= Math.min(total, brokenMax); own++) {
      const their = total - own;
      if (alikeIn(one, other, fromEnd, alike + own, alike + their) >= resumedMin) return [own, their];
    }
  }
  return null;
}

/** The run of so many words that follows (or precedes) the words that are skipped. */
function wordsOf(part: SentencePart, fromEnd: boolean, skipped: number, words: number): readonly [number, number] {
  const start = fromEnd ? part.endWord - skipped - words : part.firstWord + skipped;
  return [start, start + words];
}

/** Two forms of one word, or a word of alphabets that is too short to mean anything: grammar asks for it. */
function isInflection(one: SentencePart, other: SentencePart, { own, other: their }: Difference): boolean {
  const first = their[0] < their[1] ? foldedAt(one.cell, their[0]) : '';
  const second = own[0] < own[1] ? foldedAt(other.cell, own[0]) : '';
  const isShort =
    Math.max(first.length, second.length) < contentLetters &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]*$/u.test(first + second);
  return isShort || isSameWord(first, second);
}
