import type { Locale } from '@eventide/catalog';
import type { ReviewState } from '@eventide/contract';
import type { CatalogSnapshot, SchemaContext, SegmentNode } from '../context.ts';

/**
 * A predicate for segments with a text in one of the states. Reads only texts with a decision from the store: they are
 * few, and all others are unreviewed.
 */
export async function inState(
  states: readonly ReviewState[],
  locales: readonly Locale[] | null | undefined,
  snapshots: readonly CatalogSnapshot[],
  { store }: SchemaContext,
): Promise<(node: SegmentNode) => boolean> {
  const wantsUnreviewed = states.includes('UNREVIEWED');
  const decided = (['APPROVED', 'CHANGES_REQUESTED'] as const).filter(
    (state) => states.includes(state) !== wantsUnreviewed,
  );
  const cells = new Map<CatalogSnapshot, ReadonlySet<string>>();
  for (const snapshot of snapshots) {
    const found = decided.length === 0 ? [] : await store.cellsInState(snapshot.catalog.slug, decided);
    cells.set(snapshot, new Set(found.map(({ segmentKey, locale }) => `${segmentKey} ${locale}`)));
  }
  return ({ segment, snapshot }) =>
    [...segment.texts.keys()].some(
      (locale) =>
        (!locales || locales.includes(locale)) &&
        cells.get(snapshot)?.has(`${segment.key} ${locale}`) !== wantsUnreviewed,
    );
}
