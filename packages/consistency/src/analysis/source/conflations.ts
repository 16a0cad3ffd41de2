import type { RuleInput } from '../../rule.ts';
import { type Entry, lexicon } from './lexicon.ts';
import { type Bead, pair, textOf } from './pair.ts';
import { type Occurrence, occurrencesIn, type SourceWord } from './source-words.ts';
import { beadsByString, type Run, runsOf } from './strings.ts';
import { aloneMin, distinctHitsMin, togetherDiceMin } from './thresholds.ts';

/** A sentence that has two words of the source, and one of the target for both. */
interface ConflationPlace {
  readonly bead: Bead;
  readonly word: SourceWord;
  readonly other: SourceWord;
  /** The rendering's places in the sentence, in order. */
  readonly runs: readonly [Run, Run, ...Run[]];
}

/** Two words of the source that the target says by one, and the sentences in which that leaves open which is meant. */
export interface Conflation {
  readonly entry: Entry;
  readonly places: readonly ConflationPlace[];
}

/**
 * Finds words of the source that the target says by another word's rendering: it stands in the sentences of the two words
 * together, in nearly all of them and hardly elsewhere, also where the source has but one. That is a fault only if a sentence has
 * both: elsewhere two words may be one in the target's language.
 */
export function conflations(input: RuleInput): readonly Conflation[] {
  const found = input.analyse(pair);
  if (found === null) return [];
  const beadsOf = beadsByString(found.beads);
  const occurrences = occurrencesIn(found.beads);
  const names = [...occurrences].filter(
    ([key, own]) => !key.startsWith('=') && isName(own) && distinct(own) >= distinctHitsMin,
  );
  return [...input.analyse(lexicon).values()].flatMap((entry): Conflation[] => {
    const own = occurrences.get(entry.stem) ?? [];
    if (entry.key !== entry.stem || !isName(own) || distinct(own) < distinctHitsMin) return [];
    const beads = numbersOf(own);
    const theirs = beadsOf(entry.rendering);
    return names.flatMap(([stem, others]): Conflation[] => {
      if (stem === entry.stem) return [];
      const alone = others.filter(({ bead }) => !beads.has(bead.number) && theirs.has(bead.number));
      if (distinct(alone) < aloneMin) return [];
      const together = new Set([...beads, ...numbersOf(others)]);
      if (diceOf(together, theirs) < togetherDiceMin) return [];
      const places = own.flatMap(({ bead, word }) => {
        const other = others.find((occurrence) => occurrence.bead === bead)?.word;
        const [first, second, ...more] = runsOf(bead.target).filter(({ letters }) =>
          isWordOf(letters, entry.rendering),
        );
        return other === undefined || first === undefined || second === undefined
          ? []
          : [{ bead, word, other, runs: [first, second, ...more] as const }];
      });
      return places.length === 0 ? [] : [{ entry, places }];
    });
  });
}

const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** In alphabets a word begins with its rendering: within it the letters are another word's (pl `plik` in `aplikacja`). */
function isWordOf(letters: string, rendering: string): boolean {
  return alphabetic.test(rendering) ? letters.startsWith(rendering) : letters.includes(rendering);
}

function isName(occurrences: readonly Occurrence[]): boolean {
  return occurrences.every(({ word }) => word.use === 'noun');
}

function distinct(occurrences: readonly Occurrence[]): number {
  return new Set(occurrences.map(({ bead }) => textOf(bead.source))).size;
}

function numbersOf(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  return new Set(occurrences.map(({ bead }) => bead.number));
}

/** Dice's coefficient of two sets. */
function diceOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0;
  for (const number of one) if (other.has(number)) common++;
  return (2 * common) / Math.max(1, one.size + other.size);
}
