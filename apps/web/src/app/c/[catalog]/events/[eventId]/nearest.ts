import { SearchHere_Query, toHit } from '../../../../../components/search/matches.ts';
import type { Nearest } from '../../../../../components/missing/missing.tsx';
import { ownName } from '../../../../../components/text/own-name.ts';
import { askHere } from '../../../../../data/catalog.ts';
import { graphql } from '../../../../../data/graphql.ts';

const EventsByNumber_Query = graphql(`
  query EventsByNumber($catalog: String!) {
    events(catalog: $catalog, first: 100, orderBy: { field: EVENT_ID }) {
      nodes {
        eventId
        name
        severity
      }
    }
  }
`);

const shownMax = 4;
const askedMax = 200;

export interface Offered {
  readonly events: readonly Nearest[];
  /** False where nothing in the catalogue resembles the name, and these are only examples of events. */
  readonly isNear: boolean;
}

/** The events to offer to a reader who asked for one that does not exist. */
export async function nearestEvents(name: string, locale: string): Promise<Offered> {
  const [{ lookup }, { events }] = await Promise.all([
    askHere(SearchHere_Query, { text: name.slice(0, askedMax), locale, first: shownMax }, locale),
    askHere(EventsByNumber_Query, {}),
  ]);
  const found = lookup.filter(({ node }) => node.__typename === 'Event').map(toHit);
  const all = events.nodes.map(({ eventId, name, severity }) => ({
    ...{ id: eventId, name: ownName(eventId, name) ?? '', severity },
    href: `/events/${eventId}`,
  }));
  return offer(name, found, all);
}

/** The events nearest to a number; for a name that is no number those the search found, or else the first ones. */
export function offer(name: string, found: readonly Nearest[], all: readonly Nearest[]): Offered {
  if (!/^\d+$/.test(name)) {
    return { events: (found.length > 0 ? found : all).slice(0, shownMax), isNear: found.length > 0 };
  }
  const distance = ({ id }: Nearest): number => Math.abs(Number(id) - Number(name));
  // A large catalogue is listed in part; the search knows all of it.
  const byAddress = new Map([...all, ...found].map((event) => [event.href, event]));
  const events = [...byAddress.values()].sort((one, other) => distance(one) - distance(other)).slice(0, shownMax);
  return { events, isNear: events.length > 0 };
}
