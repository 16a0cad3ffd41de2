import type { Span } from '@eventide/catalog';
import { spanOfWords } from '../../corpus/cell-words.ts';
import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { optionalWords, pronouns } from './english.ts';
import { type Bead, foldedWords, pair } from './pair.ts';
import { repeatedWordsMin } from './thresholds.ts';

/** A sentence that stands in several places of the source with one wording, and in the target with several. */
export interface Repeat {
  /** How the target words it elsewhere: the most frequent wording, else the first. */
  readonly usual: readonly Bead[];
  /** Places with one other wording. */
  readonly others: readonly Bead[];
  /** The words in which the first of these places differs, and what stands for them in the first usual one. Neither is empty. */
  readonly own: Span;
  readonly other: Span;
}

export function repeats(input: RuleInput): readonly Repeat[] {
  const found = input.analyse(pair);
  if (found === null) return [];
  const bySource = new Map<string, Bead[]>();
  for (const bead of found.beads) {
    const words = foldedWords(bead.source);
    if (words.length < repeatedWordsMin || isAnaphoric(words)) continue;
    append(bySource, words.filter((word) => !optionalWords.has(word)).join(' '), bead);
  }
  return [...bySource.values()].flatMap((beads) => {
    const byWording = new Map<string, Bead[]>();
    for (const bead of beads) append(byWording, foldedWords(bead.target).join(' '), bead);
    const [usual, ...others] = [...byWording.values()].sort((one, other) => other.length - one.length);
    return others.flatMap((wording) => repeatOf(usual ?? [], wording));
  });
}

function repeatOf(usual: readonly Bead[], others: readonly Bead[]): Repeat[] {
  const [there] = usual;
  const [here] = others;
  if (there === undefined || here === undefined) return [];
  const own = foldedWords(here.target);
  const other = foldedWords(there.target);
  const shorter = Math.min(own.length, other.length);
  let start = 0;
  while (start < shorter && own[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === other.at(-1 - end)) end++;
  // Where one only lacks words, the word beside them shows where.
  if (start + end === shorter) {
    if (end > 0) end--;
    else start--;
  }
  const spanIn = ({ target: { cell, firstWord } }: Bead, words: number): Span =>
    spanOfWords(cell, firstWord + start, firstWord + words - end);
  return [{ usual, others, own: spanIn(here, own.length), other: spanIn(there, other.length) }];
}

/** What a pronoun stands for is in the sentence before, and so is its gender. */
function isAnaphoric(words: readonly string[]): boolean {
  return words.some((word) => pronouns.has(word));
}
