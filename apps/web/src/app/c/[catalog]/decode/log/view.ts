import {
  asKql,
  asPowerShell,
  asXPath,
  type KnownCatalog,
  type LogSummary,
  queryOf,
  SummaryCounter,
} from '@eventide/logs';
import type { EventStore } from './event-store.ts';
import { countFacets, type Facets } from './facets.ts';
import type { ViewFilter } from './view-filter.ts';

/** By time; events without one count as the earliest. */
export type Order = 'LATEST' | 'EARLIEST';

/** What is asked of the same events in other places; text, devices and what is known are nothing they could ask. */
interface Queries {
  readonly powershell: string;
  readonly kql: string;
  /** Null where a name cannot be written in XPath. */
  readonly xpath: string | null;
}

/** What of a log is shown, in numbers. */
export interface View {
  readonly filter: ViewFilter;
  readonly order: Order;
  readonly facets: Facets;
  readonly summary: LogSummary;
  readonly queries: Queries;
}

/** A view with the events in it. */
export interface Shown {
  readonly view: View;
  /** Numbers of the events in the store, in the order of the view. */
  readonly events: Uint32Array;
}

/** Filters, orders and counts all events of a store. */
export function showEvents(
  store: EventStore,
  { filter, order }: Pick<View, 'filter' | 'order'>,
  catalogs: readonly KnownCatalog[],
): Shown {
  const summary = new SummaryCounter();
  const found = new Uint32Array(store.length);
  let count = 0;
  const facets = countFacets(filter, store, (at) => {
    found[count++] = at;
    summary.add(store.head(at));
  });
  const result = summary.result();
  const query = queryOf(
    filter,
    result.sources,
    catalogs.flatMap(({ events }) => events),
  );
  return {
    view: {
      ...{ filter, order, facets, summary: result },
      queries: { powershell: asPowerShell(query), kql: asKql(query), xpath: asXPath(query) },
    },
    events: ordered(found.subarray(0, count), store, order),
  };
}

/** Events of the same time stay in the order of the log, or of its reverse. */
function ordered(events: Uint32Array, store: EventStore, order: Order): Uint32Array {
  // Most logs run one way, and need no sorting then.
  const direction = directionOf(events, store);
  if (direction === null) events.sort((one, other) => store.instantOf(one) - store.instantOf(other) || one - other);
  const isReversed = (direction ?? 'EARLIEST') !== order;
  return isReversed ? events.reverse() : events;
}

/** The order that events come in; null where they come in none. */
function directionOf(events: Uint32Array, store: EventStore): Order | null {
  let [rises, falls] = [false, false];
  for (let index = 1; index < events.length && !(rises && falls); index++) {
    const step = store.instantOf(events[index] ?? 0) - store.instantOf(events[index - 1] ?? 0);
    if (step > 0) rises = true;
    if (step < 0) falls = true;
  }
  if (rises && falls) return null;
  return falls ? 'LATEST' : 'EARLIEST';
}
