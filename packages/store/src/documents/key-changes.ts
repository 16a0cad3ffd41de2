import type { Catalog, Locale } from '@eventide/catalog';
import type { KeyChange } from '@eventide/contract';

/**
 * The texts that keep their place in a page and have other keys, in source order: a page is aligned with the others, so
 * another page can rename what stands on it.
 * @param locales those whose page is the same before and after.
 */
export function keyChangesOf(before: Catalog, after: Catalog, locales: readonly Locale[]): readonly KeyChange[] {
  return locales.flatMap((locale): KeyChange[] => {
    const [was, is] = [keysByPlace(before, locale), keysByPlace(after, locale)];
    const places = [...new Set([...was.keys(), ...is.keys()])].sort((one, other) => one - other);
    return places.flatMap((place): KeyChange[] => {
      const gone = without(was.get(place), is.get(place));
      const come = without(is.get(place), was.get(place));
      const count = Math.max(gone.length, come.length);
      return Array.from({ length: count }, (_, index) => ({
        locale,
        before: gone[index] ?? null,
        after: come[index] ?? null,
      }));
    });
  });
}

/** The keys of the texts that begin at each offset of a page. */
function keysByPlace({ documents }: Catalog, locale: Locale): ReadonlyMap<number, readonly string[]> {
  const places = new Map<number, string[]>();
  for (const { key, span } of documents.get(locale)?.segments ?? []) {
    places.set(span.start, [...(places.get(span.start) ?? []), key]);
  }
  return places;
}

function without(keys: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return keys.filter((key) => !others.includes(key));
}
