import { filtersOn } from './view.ts';
import type { EventsView, FilterName } from './view.ts';

/** Counts by filter: how many events each value has under the other filters. */
export type Counts = Readonly<Record<Exclude<FilterName, 'text'>, readonly { readonly count: number }[]>>;

/**
 * The filter to drop where nothing is left: the one that lets most events back in. A facet's counts already ignore its
 * own filter, so they say what dropping it would show. Where none of them helps, it is the text.
 */
export function filterToDrop(view: EventsView, counts: Counts): FilterName | null {
  const on = [...new Set(filtersOn(view).map(({ name }) => name))];
  const gains = on
    .filter((name) => name !== 'text')
    .map((name) => ({ name, gain: Math.max(0, ...counts[name].map(({ count }) => count)) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return gains[0]?.name ?? (on.includes('text') ? 'text' : (on[0] ?? null));
}
