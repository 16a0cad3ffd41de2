import type { Catalog } from '@eventide/catalog';
import { type Pair, translatable, undecided } from '../src/index.ts';
import { fivePages, reportedIn } from './five-pages.ts';

/** The Spanish texts of the five pages with their Italian translations. */
export function spanishAndItalian(change: Partial<Pair> = {}): Pair & { readonly catalog: Catalog } {
  const catalog = change.catalog ?? fivePages();
  return {
    ...{ source: 'es-ES', target: 'it-IT', decisions: undecided, version: '1.2.3' },
    ...{ catalog, segments: translatable(catalog), findings: reportedIn(catalog) },
    ...change,
  };
}

/** What the pages have of a pair, by segment, as Markdown. */
export function expectedPairs({ segments, source, target }: Pair): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    segments.flatMap(({ key, texts }) => {
      const [from, to] = [texts.get(source)?.markdown, texts.get(target)?.markdown];
      return from === undefined || to === undefined ? [] : [[key, [from, to]] as const];
    }),
  );
}
