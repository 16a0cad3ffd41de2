import { append } from '../../maps.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import type { Entry } from './lexicon.ts';
import type { Bead } from './pair.ts';
import { type Occurrence, sourceWordsOf } from './source-words.ts';
import { beadsByString, isDense, type Run, runsOf, runsWith } from './strings.ts';
import { cognateLikeness, shortLetters, sureDiceMin, usualBeads, usualShare, wellKnownDiceMin } from './thresholds.ts';

/** What stands in a bead for a source word whose rendering is not there. */
export interface Replacement {
  /** Null where no word can be told, or nothing stands there. */
  readonly instead: Run | null;
  /** The word of the source that the target says by this elsewhere; null where it is no word's rendering. */
  readonly wordOfInstead: Entry | null;
}

/**
 * Tells what stands for a source word: the source's own word; else what the target says elsewhere for a word
 * that is not in this sentence of the source; else the one run of letters that says nothing else of it.
 */
export function replacements(
  entries: readonly Entry[],
  beads: readonly Bead[],
): (miss: Occurrence, missing: Entry) => Replacement {
  const beadsOf = beadsByString(beads);
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) append(byStem, entry.stem, entry);
  return ({ bead, word }, missing) => {
    const words = sourceWordsOf(bead.source);
    const here = new Set(words.map(({ stem }) => stem));
    const runs = runsOf(bead.target);
    const verbatim = runs.find(({ letters }) => letters === word.folded);
    if (verbatim !== undefined) return { instead: verbatim, wordOfInstead: null };
    const explained = new Set<Run>();
    let isKnown = true;
    for (const { stem, folded } of words) {
      if (stem === missing.stem) continue;
      const said = (byStem.get(stem) ?? []).flatMap(({ rendering }) => runsWith(bead.target, rendering));
      if (said.length === 0) said.push(...runs.filter(({ letters }) => areCognates(folded, letters)));
      for (const run of said) explained.add(run);
      isKnown &&= said.length > 0;
    }
    const free = runs.filter(
      (run) => !explained.has(run) && (isDense(run.letters) || run.letters.length > shortLetters),
    );
    const known = entries.filter(
      (entry) => isName(entry, isKnown ? sureDiceMin : wellKnownDiceMin) && !here.has(entry.stem),
    );
    const others = runs.flatMap((run): Replacement[] => {
      // A run without spaces says several words, one of which may be known.
      if (!isDense(run.letters) && !free.includes(run)) return [];
      const other = known.find(({ rendering }) => placeIn(run, rendering) !== null);
      return other === undefined || other.stem === missing.stem
        ? []
        : [{ instead: placeIn(run, other.rendering), wordOfInstead: other }];
    });
    if (others.length === 1 && others[0] !== undefined) return others[0];
    // Another word of the sentence may stand for what cannot be told either.
    if (!isKnown) return { instead: null, wordOfInstead: null };
    const rare = free.filter(({ letters }) => beadsOf(letters).size <= Math.max(usualBeads, beads.length * usualShare));
    return { instead: rare.length === 1 ? (rare[0] ?? null) : null, wordOfInstead: null };
  };
}

/** Whether two words of different languages look like one word. */
export function areCognates(one: string, other: string): boolean {
  return likeness(bareLetters(one), bareLetters(other)) >= cognateLikeness;
}

/** Its word is mostly used as the name of something. */
function isName({ dice, hits }: Entry, diceMin: number): boolean {
  const names = hits.filter(({ word }) => word.use === 'noun' && !word.mayBeOrder);
  return dice >= diceMin && names.length * 2 > hits.length;
}

/** Where a run says a rendering: the whole word; of a script without spaces, the rendering itself. */
function placeIn({ letters, start, end }: Run, rendering: string): Run | null {
  if (!isDense(letters)) return letters.startsWith(rendering) ? { letters, start, end } : null;
  const at = letters.indexOf(rendering);
  if (at < 0) return null;
  return { letters: rendering, start: start + at, end: start + at + rendering.length };
}
