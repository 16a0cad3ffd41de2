import type { RuleInput } from '../../rule.ts';
import { type Entry, lexicon } from './lexicon.ts';
import { type Bead, pair, textOf } from './pair.ts';
import { isNamedBy } from './row-names.ts';
import { keptNames } from './kept-names.ts';
import { areCognates, replacements } from './replacements.ts';
import { type Occurrence, type SourceWord, sourceWordsOf } from './source-words.ts';
import { type Run, runsOf, says } from './strings.ts';
import { wordOf } from './wording.ts';
import { contextsMin, distinctHitsMin, missesShare, otherNamesMin, shortSentence, sureDiceMin } from './thresholds.ts';

/** A place where the target does not say a source word as it does elsewhere. */
interface Departure {
  readonly bead: Bead;
  readonly word: SourceWord;
  /** The word that stands there instead; null where none can be told, or nothing stands there. */
  readonly instead: Run | null;
  /** The source word that the target says elsewhere by what stands here instead; null where it is no word's rendering. */
  readonly wordOfInstead: Entry | null;
}

/** A source word that the target mostly says in one way, and where it does not. */
export interface Deviation {
  readonly entry: Entry;
  readonly departures: readonly Departure[];
  /** A product's name, or what the identifier of a row names: a reader looks for another thing under another word. */
  readonly isName: boolean;
}

/** What the target leaves out or calls by another word than elsewhere. */
export function deviations(input: RuleInput): readonly Deviation[] {
  const found = input.analyse(pair);
  if (found === null) return [];
  const entries = input.analyse(lexicon);
  const renderings = [...entries.values()];
  const insteadIn = replacements(renderings, found.beads);
  const kept = keptNames(found.beads);
  return renderings.flatMap((entry): Deviation[] => {
    // What is said of a form stands for itself only where nothing is known of the stem.
    if (entry.key.startsWith('=') && entries.has(entry.stem)) return [];
    if (distinct(entry.hits) < distinctHitsMin) return [];
    if (entry.dice < sureDiceMin) return [];
    const misses = entry.misses.filter(
      (miss) => isExpected(miss, entry) && !kept(miss) && (isNoun(miss, entry) || isOperation(miss, entry, input)),
    );
    if (misses.length === 0 || misses.length > distinct(entry.hits) * missesShare || isOtherSense(misses, entry))
      return [];
    const departures = misses
      .map((miss): Departure => ({ ...miss, ...insteadIn(miss, entry) }))
      .filter((departure) => departure.instead !== null || isLeftOut(departure, entries));
    if (departures.length === 0) return [];
    return [{ entry, departures, isName: misses.every(isPartOfName) || misses.some((miss) => isNamedBy(miss, input)) }];
  });
}

/**
 * Where nothing stands for a word, the sentence may be worded quite differently. It is not where the target says the other word of
 * a compound (`download events`), or all other names of a short sentence.
 */
function isLeftOut({ bead, word }: Occurrence, entries: ReadonlyMap<string, Entry>): boolean {
  const isSaid = ({ stem, folded }: SourceWord): boolean => {
    const rendering = entries.get(stem)?.rendering;
    if (rendering !== undefined && says(bead.target, rendering)) return true;
    return runsOf(bead.target).some(({ letters }) => areCognates(folded, letters));
  };
  const others = sourceWordsOf(bead.source).filter(({ at, use }) => at !== word.at && use === 'noun');
  if (others.some((other) => Math.abs(other.at - word.at) === 1 && isSaid(other))) return true;
  const { firstWord, endWord } = bead.source;
  return endWord - firstWord <= shortSentence && others.length >= otherNamesMin && others.every(isSaid);
}

/** How many sentences of the source the occurrences stand in; a repeated sentence is one. */
function distinct(occurrences: readonly Occurrence[]): number {
  return new Set(occurrences.map(({ bead }) => textOf(bead.source))).size;
}

/** The source writes it with a capital within the sentence, as it does the words of a name. */
function isPartOfName({ bead: { source }, word }: Occurrence): boolean {
  return word.at > source.firstWord && /^\p{Lu}/u.test(wordOf(source, word.at));
}

/** Verbs are said in many ways (`verify`: check, make sure); the name of a thing is one word. */
function isNoun({ word }: Occurrence, { hits, misses }: Entry): boolean {
  if (word.use !== 'noun') return false;
  return (
    !word.mayBeOrder ||
    ![...hits, ...misses].some((other) => other.word.folded === word.folded && other.word.use === 'verb')
  );
}

/** A verb counts where the row is about what it says, and the target has one word for it in other such sentences. */
function isOperation(miss: Occurrence, { hits }: Entry, input: RuleInput): boolean {
  return isNamedBy(miss, input) && distinct(hits.filter(({ word }) => word.use === 'verb')) >= distinctHitsMin;
}

/** The word is used as where the target has the rendering: in the same form, and, if it is always in one phrase there, in that phrase. */
function isExpected({ word }: Occurrence, { hits }: Entry): boolean {
  const singular = (form: string): string => form.replace(/s$/, '');
  if (!hits.some((hit) => singular(hit.word.folded) === singular(word.folded))) return false;
  const before = new Set(hits.map((hit) => hit.word.before));
  const behind = new Set(hits.map((hit) => hit.word.behind));
  if (Math.max(before.size, behind.size) >= contextsMin) return true;
  return (before.size > 1 || before.has(word.before)) && (behind.size > 1 || behind.has(word.behind));
}

/** Several misses beside one and the same word, which is beside fewer of the hits: another sense, and a translation of its own. */
function isOtherSense(misses: readonly Occurrence[], { hits }: Entry): boolean {
  const [first] = misses;
  if (first === undefined || misses.length < 2) return false;
  return (['before', 'behind'] as const).some((side) => {
    const beside = first.word[side];
    return (
      beside !== null &&
      misses.every(({ word }) => word[side] === beside) &&
      hits.filter(({ word }) => word[side] === beside).length < misses.length
    );
  });
}
