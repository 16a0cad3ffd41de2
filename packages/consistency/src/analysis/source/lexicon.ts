import { memo } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { pair } from './pair.ts';
import { type Occurrence, occurrencesIn } from './source-words.ts';
import { beadsByString, runsOf, says, stringsIn } from './strings.ts';
import { coverageMin, diceMin, hitsMin, loanBonus, occurrencesMax } from './thresholds.ts';

/** A word of the source and the string by which the target says it. */
export interface Entry {
  /** The source word's stem, or one form of it (`=revoked`). */
  readonly key: string;
  readonly stem: string;
  /** What all forms of the target's word have in common, in lower case. */
  readonly rendering: string;
  /** Dice's coefficient of the word and the string over the beads. */
  readonly dice: number;
  /** Where the target has the rendering. */
  readonly hits: readonly Occurrence[];
  /** Where it has not. */
  readonly misses: readonly Occurrence[];
}

interface Candidate {
  readonly string: string;
  readonly dice: number;
  /** What it is compared by with others of the same word. */
  readonly score: number;
}

/**
 * The words of the source of which the pair shows by repetition how the target says them: the string that is in the
 * translations of nearly all sentences with the word, and in hardly any other. It needs no stemmer, no compound splitting and no
 * word boundaries in the target, since inflection, compounds and scripts without spaces all leave a string in common. Each string
 * goes to the word that it fits best (competitive linking, Melamed 2000); where two fit equally well, neither is known.
 */
export function lexicon(input: RuleInput): ReadonlyMap<string, Entry> {
  const found = input.analyse(pair);
  if (found === null) return new Map();
  const occurrences = occurrencesIn(found.beads);
  const candidates = candidatesIn(occurrences, beadsByString(found.beads));
  const fits = new Map<string, { readonly dice: number; readonly owners: Set<string> }>();
  for (const [key, own] of occurrences) {
    if (own.length < hitsMin) continue;
    for (const { string, dice } of candidates(key)) {
      const known = fits.get(string);
      if (known === undefined || dice > known.dice) fits.set(string, { dice, owners: new Set([ownerOf(own)]) });
      else if (dice === known.dice) known.owners.add(ownerOf(own));
    }
  }
  const entries = new Map<string, Entry>();
  for (const [key, own] of occurrences) {
    const best = own.length < hitsMin ? undefined : candidates(key)[0];
    if (best === undefined) continue;
    const fit = fits.get(best.string);
    if (fit === undefined || fit.owners.size > 1 || !fit.owners.has(ownerOf(own))) continue;
    const isHit = ({ bead }: Occurrence): boolean => says(bead.target, best.string);
    entries.set(key, {
      key,
      stem: ownerOf(own),
      rendering: best.string,
      dice: best.dice,
      hits: own.filter(isHit),
      misses: own.filter((occurrence) => !isHit(occurrence)),
    });
  }
  return entries;
}

/** A form and its stem do not compete with each other. */
function ownerOf(occurrences: readonly Occurrence[]): string {
  return occurrences[0]?.word.stem ?? '';
}

/** The strings that may be a key's rendering, the best first. */
function candidatesIn(
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
  beadsOf: (string: string) => ReadonlySet<number>,
): (key: string) => readonly Candidate[] {
  return memo((key) => {
    const all = occurrences.get(key) ?? [];
    const own = all.slice(0, occurrencesMax);
    const counts = new Map<string, number>();
    for (const { bead } of own) {
      const here = new Set(runsOf(bead.target).flatMap(({ letters }) => stringsIn(letters)));
      for (const string of here) counts.set(string, (counts.get(string) ?? 0) + 1);
    }
    const forms = new Set(own.map(({ word }) => word.folded));
    const candidates: Candidate[] = [];
    for (const [string, hits] of counts) {
      if (hits < hitsMin || hits < own.length * coverageMin) continue;
      const dice = (2 * hits * (all.length / own.length)) / (all.length + beadsOf(string).size);
      if (dice >= diceMin) candidates.push({ string, dice, score: forms.has(string) ? dice + loanBonus : dice });
    }
    return candidates.sort(
      (one, other) =>
        other.score - one.score || other.string.length - one.string.length || (one.string < other.string ? -1 : 1),
    );
  });
}
