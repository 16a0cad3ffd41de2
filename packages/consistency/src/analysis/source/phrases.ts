import { append } from '../../maps.ts';
import type { RuleInput } from '../../rule.ts';
import { type Entry, lexicon } from './lexicon.ts';
import { type Bead, foldedWords, pair, textOf } from './pair.ts';
import { type SourceWord, sourceWordsOf } from './source-words.ts';
import { type Run, runsWith } from './strings.ts';
import { joinLettersMax, phraseHitsMin } from './thresholds.ts';

/** Where the target says a phrase of the source. */
interface PhrasePlace {
  readonly bead: Bead;
  /** From the first to the last of its words. */
  readonly span: { readonly start: number; readonly end: number };
  readonly head: Run;
  readonly dependent: Run;
  /** In which order its words stand, and what stands between them. */
  readonly shape: string;
  readonly order: Order;
  /** The sentence has one of these words more often, so that others than these may belong together. */
  readonly isUncertain: boolean;
}

type Order = 'one word' | 'head first' | 'head last';

/** Two words that adjoin in the source, which the target puts together in several ways. */
export interface PhraseVariation {
  /** The words as the source has them. */
  readonly phrase: string;
  readonly usual: readonly PhrasePlace[];
  readonly others: readonly PhrasePlace[];
}

export function phraseVariations(input: RuleInput): readonly PhraseVariation[] {
  const found = input.analyse(pair);
  if (found === null) return [];
  const entries = input.analyse(lexicon);
  const byWords = new Map<string, PhrasePlace[]>();
  for (const bead of found.beads) {
    const words = sourceWordsOf(bead.source);
    for (const [index, dependent] of words.entries()) {
      const head = words[index + 1];
      if (head?.at !== dependent.at + 1) continue;
      const place = placeOf(bead, dependent, head, entries);
      if (place !== null) append(byWords, `${dependent.folded} ${head.folded}`, place);
    }
  }
  const all = [...byWords].flatMap(([phrase, places]): PhraseVariation[] => {
    const byShape = grouped(places, ({ shape }) => shape);
    const [usual, ...others] = byShape;
    if (usual === undefined) return [];
    const variations: PhraseVariation[] = [];
    for (const group of others) {
      const sure = group.filter(({ isUncertain, order }) => !isUncertain || order === usual[0]?.order);
      if (sure.length === 0 || distinct(usual) < phraseHitsMin || usual.length <= sure.length) continue;
      variations.push({ phrase, usual, others: sure });
    }
    // What depends on a noun before it has one form as long as the noun has.
    const trailing = usual.filter(({ head, dependent }) => head.end <= dependent.start);
    for (const alike of grouped(trailing, ({ head }) => head.letters)) {
      const [most, ...fewer] = grouped(alike, ({ dependent }) => dependent.letters);
      if (most === undefined) continue;
      for (const other of fewer) {
        if (distinct(most) >= phraseHitsMin) variations.push({ phrase, usual: most, others: other });
      }
    }
    return variations;
  });
  return all.flatMap((variation) => {
    const others = variation.others.filter(
      (place) => !all.some((wider) => wider.others.some((other) => holds(other, place))),
    );
    return others.length === 0 ? [] : [{ ...variation, others }];
  });
}

/** Whether a place is within a longer one, which shows the same fault with more of its words. */
function holds(wider: PhrasePlace, { bead, span }: PhrasePlace): boolean {
  return (
    wider.bead === bead &&
    wider.span.start <= span.start &&
    wider.span.end >= span.end &&
    wider.span.end - wider.span.start > span.end - span.start
  );
}

/** In how many sentences of the source; a repeated sentence is one. */
function distinct(places: readonly PhrasePlace[]): number {
  return new Set(places.map(({ bead }) => textOf(bead.source))).size;
}

/** The most frequent first; of equally frequent ones the first. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

function placeOf(
  bead: Bead,
  dependentWord: SourceWord,
  headWord: SourceWord,
  entries: ReadonlyMap<string, Entry>,
): PhrasePlace | null {
  const own = entries.get(dependentWord.stem);
  const other = entries.get(headWord.stem);
  if (own === undefined || other === undefined || own.stem === other.stem) return null;
  if (dependentWord.use !== 'noun' || headWord.use !== 'noun') return null;
  const near = nearest(runsWith(bead.target, own.rendering), runsWith(bead.target, other.rendering));
  if (near === null) return null;
  const { dependent, head } = near;
  // A name that is left as it is in the source.
  if (dependent.letters === dependentWord.folded && head.letters === headWord.folded) return null;
  const span = { start: Math.min(head.start, dependent.start), end: Math.max(head.end, dependent.end) };
  const [first, last] = head.start < dependent.start ? [head, dependent] : [dependent, head];
  const between = head === dependent ? '' : bead.target.cell.text.slice(first.end, last.start).toLowerCase();
  if (between.length > joinLettersMax || marks.test(between)) return null;
  const order = head === dependent ? 'one word' : head.start < dependent.start ? 'head first' : 'head last';
  // A name in between is the source's own.
  const source = foldedWords(bead.source);
  const joint = between.split(/[\s-]+/u).filter((word) => word !== '' && !source.includes(word));
  const { isUncertain } = near;
  return { bead, span, head, dependent, shape: [order, ...joint].join(' '), order, isUncertain };
}

/** Two words with such a mark between them are no phrase. */
const marks = /[^\p{L}\p{M}\p{N}\s'’-]/u;

/** Of the runs that say two words, those that stand together; null where that cannot be told. */
function nearest(
  dependents: readonly Run[],
  heads: readonly Run[],
): { readonly dependent: Run; readonly head: Run; readonly isUncertain: boolean } | null {
  const pairs = dependents.flatMap((dependent) =>
    heads.map((head) => ({
      dependent,
      head,
      gap: head === dependent ? -1 : Math.max(head.start - dependent.end, dependent.start - head.end),
    })),
  );
  pairs.sort((one, other) => one.gap - other.gap);
  const [best, next] = pairs;
  if (best === undefined || best.gap === next?.gap) return null;
  return { dependent: best.dependent, head: best.head, isUncertain: next !== undefined };
}
