import type { Catalog, Locale } from '@eventide/catalog';
import { unlikeOthers } from '@eventide/catalog/text';
import type { TermOccurrence } from '../analysis/concepts/occurrences.ts';
import { partLetters } from '../analysis/terms/uses.ts';
import { memo } from '../maps.ts';
import type { NamedConcept, TermRendering } from './concept.ts';

/** A concept that a review has mined, with the words that the locales have for it. */
export interface MinedConcept {
  /** As the occurrences name it: the same within one review. */
  readonly id: string;
  /** By locale, in the catalogue's order, the most frequent word first. */
  readonly words: ReadonlyMap<Locale, readonly MinedWord[]>;
}

export interface MinedWord {
  /** The commonest of its spellings and inflections. */
  readonly term: string;
  /** How often it occurs. */
  readonly count: number;
  /** Where it occurs first: its context. */
  readonly segmentKey: string;
}

/** A word in any spelling. */
interface Word {
  readonly written: Map<string, number>;
  readonly segmentKey: string;
}

/**
 * The concepts that a review has mined, as the texts have them, without what is only a capital at the beginning of a sentence; in the
 * order in which they occur. A longer word that has the most frequent one in it counts as that one, as it does where texts are held to a
 * term base. `stemOf` (of a lower-cased word) says what is one word: without it, each inflection is a word of its own.
 */
export function minedConcepts(
  catalog: Catalog,
  occurrences: readonly TermOccurrence[],
  stemOf: (locale: Locale, word: string) => string = (_locale, word) => word,
): readonly MinedConcept[] {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const wordsOf = memo<string, (locale: Locale) => Map<string, Word>>(() => memo(() => new Map()));
  const ids = new Set<string>();
  for (const { concept, locale, segmentKey, span } of occurrences) {
    const written = segments.get(segmentKey)?.texts.get(locale)?.text.slice(span.start, span.end);
    if (written === undefined || written === '') continue;
    ids.add(concept);
    const words = wordsOf(concept)(locale);
    const stem = stemOf(locale, written.toLocaleLowerCase(locale));
    const word = words.get(stem) ?? { written: new Map<string, number>(), segmentKey };
    words.set(stem, word);
    word.written.set(written, (word.written.get(written) ?? 0) + 1);
  }
  return Array.from(ids, (id) => ({
    id,
    words: new Map(
      catalog.locales.flatMap((locale) => {
        const words = wordsOf(id)(locale);
        return words.size === 0 ? [] : [[locale, listed(words, locale)] as const];
      }),
    ),
  }));
}

/**
 * Mined concepts as a term base would have them: the most frequent word of a locale is preferred, its other ones are admitted. They are
 * called by their first word, since what a review calls them is another thing the next time.
 */
export function proposalsOf(concepts: readonly MinedConcept[]): readonly NamedConcept[] {
  const names = new Set<string>();
  return concepts.map(({ words }) => {
    const renderings = [...words].flatMap(([locale, list]) =>
      list.map(({ term }, index): TermRendering => ({ locale, term, state: index === 0 ? 'PREFERRED' : 'ADMITTED' })),
    );
    const [first] = renderings;
    const id = unlikeOthers(first === undefined ? '' : `${first.locale} ${first.term}`, names);
    names.add(id);
    return { id, definition: null, renderings };
  });
}

function listed(words: ReadonlyMap<string, Word>, locale: Locale): readonly MinedWord[] {
  const all = Array.from(words.values(), ({ written, segmentKey }): MinedWord => {
    const count = [...written.values()].reduce((sum, one) => sum + one, 0);
    return { term: usualOf(written), count, segmentKey };
  }).sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
  const [main, ...others] = all;
  if (main === undefined) return [];
  const letters = main.term.toLocaleLowerCase(locale);
  const isLonger = ({ term }: MinedWord): boolean =>
    letters.length >= partLetters && term.toLocaleLowerCase(locale).includes(letters);
  const count = others.filter(isLonger).reduce((sum, one) => sum + one.count, main.count);
  return [{ ...main, count }, ...others.filter((one) => !isLonger(one))];
}

/** The commonest spelling; of equally common ones, that with fewer capitals. */
function usualOf(written: ReadonlyMap<string, number>): string {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
  const [first] = [...written].sort(
    ([one, count], [other, often]) => often - count || capitals(one) - capitals(other) || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}
