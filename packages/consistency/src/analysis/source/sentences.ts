import type { Span } from '@eventide/catalog';
import { spanOfWords } from '../../corpus/cell-words.ts';
import { append } from '../../maps.ts';
import type { Cell, Row, Sentence } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { type Entry, lexicon } from './lexicon.ts';
import { type Bead, foldedWords, type Pair, pair, type Side } from './pair.ts';
import { sourceWordsOf } from './source-words.ts';
import { says } from './strings.ts';
import { addedNoise, lengthNoise, lostShare, repeatedWordsMin } from './thresholds.ts';

/** What became of the source's sentences in a text where the target has more or fewer. */
export interface SentenceFault {
  readonly row: Row;
  readonly source: Cell;
  readonly target: Cell;
  /** RUN_ON: two sentences stand there as one, since no mark ends the first. */
  readonly kind: 'LOST' | 'ADDED' | 'RUN_ON';
  /** The last word of the sentence that no mark ends; null of the others. */
  readonly span: Span | null;
}

/**
 * A translator may join two sentences or divide one: then the text is about as long as the source's, and says all its words. It
 * is a fault where the text is shorter by a sentence that it says no word of, or longer by one.
 */
export function sentenceFaults(input: RuleInput): readonly SentenceFault[] {
  const found = input.analyse(pair);
  if (found === null) return [];
  const { source, target, beads, rows } = found;
  const ratio = lengthRatio(found);
  const wordings = wordingsOf(beads);
  return rows.flatMap((row): SentenceFault[] => {
    const [own, theirs] = [row.cells.get(source), row.cells.get(target)];
    if (own === undefined || theirs === undefined || own.sentences.length === theirs.sentences.length) return [];
    const place = { row, source: own, target: theirs };
    const expected = own.text.length * ratio;
    const difference = theirs.text.length - expected;
    if (theirs.sentences.length > own.sentences.length) {
      const shortest = Math.min(...theirs.sentences.map(({ span }) => span.end - span.start));
      const isLonger = difference >= Math.max(shortest * lostShare, expected * addedNoise);
      return isLonger ? [{ ...place, kind: 'ADDED', span: null }] : [];
    }
    const span = unmarked(own, theirs, wordings);
    if (span !== null) return [{ ...place, kind: 'RUN_ON', span }];
    const isLost = own.sentences.some((sentence) => {
      const length = (sentence.span.end - sentence.span.start) * ratio;
      if (-difference < Math.max(length * lostShare, expected * lengthNoise)) return false;
      return !isSaid(sentence, own, theirs, input.analyse(lexicon));
    });
    return isLost ? [{ ...place, kind: 'LOST', span: null }] : [];
  });
}

/** How many letters the target has for each one of the source, where both have as many sentences. */
function lengthRatio({ source, target, rows }: Pair): number {
  let [own, theirs] = [1, 1];
  for (const { cells } of rows) {
    const [one, other] = [cells.get(source), cells.get(target)];
    if (one === undefined || one.sentences.length !== other?.sentences.length) continue;
    own += one.text.length;
    theirs += other.text.length;
  }
  return theirs / own;
}

/** Whether the target says a word of the sentence that no other sentence of the source's text has. */
function isSaid(sentence: Sentence, own: Cell, theirs: Cell, entries: ReadonlyMap<string, Entry>): boolean {
  const others = own.sentences
    .filter((other) => other !== sentence)
    .flatMap((other) => sourceWordsOf(sideOf(own, other)));
  const elsewhere = new Set(others.map(({ stem }) => stem));
  const whole = wholeOf(theirs);
  return sourceWordsOf(sideOf(own, sentence)).some(({ stem }) => {
    const rendering = entries.get(stem)?.rendering;
    return rendering !== undefined && !elsewhere.has(stem) && says(whole, rendering);
  });
}

function sideOf(cell: Cell, { span, firstWord, endWord }: Sentence): Side {
  return { cell, span, firstWord, endWord };
}

function wholeOf(cell: Cell): Side {
  return { cell, span: { start: 0, end: cell.text.length }, firstWord: 0, endWord: cell.words.length };
}

/** The target's wordings of each sentence of the source, both in lower case and without marks. */
function wordingsOf(beads: readonly Bead[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const wordings = new Map<string, string[][]>();
  for (const { source, target } of beads) {
    const words = foldedWords(source);
    if (words.length >= repeatedWordsMin) append(wordings, words.join(' '), foldedWords(target));
  }
  return wordings;
}

/**
 * Where no mark ends a sentence of the target: its text goes on with the words by which it says the source's next sentence
 * elsewhere.
 */
function unmarked(own: Cell, theirs: Cell, wordings: ReadonlyMap<string, readonly (readonly string[])[]>): Span | null {
  const starts = new Set(theirs.sentences.map(({ firstWord }) => firstWord));
  const words = foldedWords(wholeOf(theirs));
  for (const sentence of own.sentences.slice(1)) {
    for (const wording of wordings.get(foldedWords(sideOf(own, sentence)).join(' ')) ?? []) {
      if (wording.length < repeatedWordsMin) continue;
      for (let at = 1; at + wording.length <= words.length; at++) {
        if (!starts.has(at) && wording.every((word, index) => words[at + index] === word)) {
          return spanOfWords(theirs, at - 1, at);
        }
      }
    }
  }
  return null;
}
