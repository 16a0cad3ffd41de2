import type { Catalog, Locale } from '@eventide/catalog';
import type { TermOccurrence } from '@eventide/consistency';

/** A concept with the words that the locales have for it, the most frequent first. */
export interface TermEntry {
  readonly id: string;
  /** By locale, in the catalogue's order. */
  readonly terms: ReadonlyMap<Locale, readonly Term[]>;
}

export interface Term {
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
 * The concepts that a review has mined, as the texts have them: words, inflected or not, without what is only a capital at the
 * beginning of a sentence. Concepts in the order in which they occur, numbered from 1.
 */
export function termEntries(catalog: Catalog, occurrences: readonly TermOccurrence[]): readonly TermEntry[] {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const concepts = new Map<string, Map<Locale, Map<string, Word>>>();
  for (const { concept, locale, segmentKey, span } of occurrences) {
    const written = segments.get(segmentKey)?.texts.get(locale)?.text.slice(span.start, span.end);
    if (written === undefined || written === '') continue;
    const byLocale = getOrAdd(concepts, concept, () => new Map<Locale, Map<string, Word>>());
    const words = getOrAdd(byLocale, locale, () => new Map<string, Word>());
    const word = getOrAdd(words, written.toLocaleLowerCase(locale), (): Word => ({ written: new Map(), segmentKey }));
    word.written.set(written, (word.written.get(written) ?? 0) + 1);
  }
  return Array.from(concepts.values(), (byLocale, index) => {
    const terms = new Map<Locale, readonly Term[]>();
    for (const locale of catalog.locales) {
      const words = byLocale.get(locale);
      if (words === undefined) continue;
      const list = Array.from(words.values(), ({ written, segmentKey }) => {
        const count = [...written.values()].reduce((sum, one) => sum + one);
        return { term: usualOf(written), count, segmentKey };
      });
      terms.set(
        locale,
        list.sort((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1)),
      );
    }
    return { id: `c${index + 1}`, terms };
  });
}

/** The commonest spelling; of equally common ones, that with fewer capitals. */
function usualOf(written: ReadonlyMap<string, number>): string {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
  const [first] = [...written].sort(
    ([one, count], [other, often]) => often - count || capitals(one) - capitals(other) || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
