import { append, memo, weakMemo } from '../../maps.ts';
import { likeness } from '../units/cognates.ts';
import type { Bead, Side } from './pair.ts';
import {
  formLikeness,
  innerLetters,
  rememberedRuns,
  rememberedStrings,
  stringCharacters,
  stringKatakana,
  stringLetters,
  stringLettersMax,
} from './thresholds.ts';

/**
 * Runs of letters that strings are taken from. In Japanese, Hiragana divides them as spaces do elsewhere: it writes particles
 * and endings.
 */
const runs =
  /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー々])[\p{L}\p{M}\p{N}])+/gu;
const katakana = /^[\p{Script=Katakana}ー]/u;
const dense = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}々ー]/u;

/** A run of letters of a side, in lower case, and where it stands in the cell's text. */
export interface Run {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

export const runsOf = weakMemo(({ cell, span }: Side): readonly Run[] => {
  const text = cell.text.slice(span.start, span.end);
  return Array.from(text.matchAll(runs), ({ 0: run, index }) => ({
    letters: run.normalize('NFC').toLocaleLowerCase(cell.locale),
    start: span.start + index,
    end: span.start + index + run.length,
  }));
});

/** Whether the letters are of a script in which one says as much as two of an alphabet. */
export function isDense(letters: string): boolean {
  return dense.test(letters);
}

function bounds(letters: string): readonly [fewest: number, fewestInside: number] {
  if (katakana.test(letters)) return [stringKatakana, stringKatakana];
  return isDense(letters) ? [stringCharacters, stringCharacters] : [stringLetters, innerLetters];
}

/** The strings within a run that may be a rendering: from its beginning, and within it where enough is left. */
export const stringsIn = memo((letters: string): readonly string[] => {
  const [fewest, fewestInside] = bounds(letters);
  // A whole word may be one letter shorter than a part of one.
  if (letters.length < fewest) return letters.length === fewest - 1 && letters.length > 1 ? [letters] : [];
  const strings: string[] = [];
  for (let start = 0; start < letters.length; start++) {
    const least = start === 0 ? fewest : fewestInside;
    const most = Math.min(letters.length, start + stringLettersMax);
    for (let end = start + least; end <= most; end++) strings.push(letters.slice(start, end));
  }
  return strings;
}, rememberedRuns);

/** The numbers of the beads whose target has a string, computed when asked for. */
export function beadsByString(beads: readonly Bead[]): (string: string) => ReadonlySet<number> {
  const beadsOfRun = new Map<string, Set<number>>();
  for (const { target, number } of beads) {
    for (const { letters } of runsOf(target)) {
      const known = beadsOfRun.get(letters);
      if (known === undefined) beadsOfRun.set(letters, new Set([number]));
      else known.add(number);
    }
  }
  // By two neighbouring letters, the runs that have them: a string is only looked for in those.
  const byLetters = new Map<string, string[]>();
  for (const letters of beadsOfRun.keys()) {
    const twos = new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
    for (const two of twos) append(byLetters, two, letters);
  }
  return memo((string) => {
    const all = new Set<number>();
    for (const letters of byLetters.get(string.slice(0, 2)) ?? []) {
      if (letters.includes(string)) for (const number of beadsOfRun.get(letters) ?? []) all.add(number);
    }
    return all;
  });
}

/** Whether a run has the string, or a form of it: inflection changes letters within words as well (`trekken`, `getrokken`). */
function hasForm(letters: string, string: string): boolean {
  if (letters.includes(string)) return true;
  if (isDense(string) || letters.length < stringLetters - 1) return false;
  return formsOf(string)(letters);
}

/** By string, which runs have letters of it in order; remembered, since texts repeat their words. */
const formsOf = memo(
  (string: string) =>
    memo((letters: string): boolean => {
      for (let at = 0; at === 0 || at + string.length <= letters.length; at++) {
        const window = letters.slice(at, at + string.length + 1);
        const common = likeness(string, window) * Math.max(string.length, window.length);
        if (common >= string.length * formLikeness) return true;
      }
      return false;
    }, rememberedStrings),
  rememberedStrings,
);

/** Whether a side says the string. Forms are only looked for where it is not there as it is: comparing letters takes long. */
export function says(side: Side, string: string): boolean {
  const runs = runsOf(side);
  return runs.some(({ letters }) => letters.includes(string)) || runs.some(({ letters }) => hasForm(letters, string));
}

/** The runs of a side that have a form of the string. */
export function runsWith(side: Side, string: string): readonly Run[] {
  return runsOf(side).filter(({ letters }) => hasForm(letters, string));
}
