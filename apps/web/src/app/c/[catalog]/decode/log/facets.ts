import type { EventSeverity } from '@eventide/catalog/text';
import type { ExplainedEvent } from '@eventide/logs';
import type { EventStore } from './event-store.ts';
import { createViewFilter, type ViewFilter } from './view-filter.ts';

/** How often a value occurs among the events that all other filters let through. */
export interface FacetCount<Value> {
  readonly value: Value;
  /** What the pages call it; null where they do not. */
  readonly name: string | null;
  readonly count: number;
}

/** Most frequent first, those that are asked for always. */
export interface Facets {
  readonly severities: readonly FacetCount<EventSeverity>[];
  readonly eventIds: readonly FacetCount<number>[];
  readonly codes: readonly FacetCount<string>[];
  readonly devices: readonly FacetCount<string>[];
  readonly isKnown: readonly FacetCount<boolean>[];
}

/** More values than a person looks through: the text filter finds the others. */
const valuesMax = 100;

type FacetName = keyof Facets;
type ValueOf<Name extends FacetName> = Facets[Name][number]['value'];

/** What an event counts for in a facet. */
const valuesOf: {
  readonly [Name in FacetName]: (event: ExplainedEvent) => readonly (readonly [ValueOf<Name>, string | null])[];
} = {
  severities: ({ severity }) => [[severity, null]],
  eventIds: ({ record, event }) => [[record.eventId, event?.name ?? null]],
  codes: ({ codes }) => codes.map(({ literal, known }) => [known?.code ?? literal, known?.name ?? null]),
  devices: ({ device, record }) => {
    const name = device ?? record.computer;
    return name === null ? [] : [[name, null]];
  },
  isKnown: ({ event }) => [[event !== null, null]],
};

class Tally<Name extends FacetName> {
  readonly #name: Name;
  readonly #chosen: readonly ValueOf<Name>[];
  readonly #counts = new Map<ValueOf<Name>, { name: string | null; count: number }>();

  constructor(name: Name, chosen: readonly ValueOf<Name>[]) {
    this.#name = name;
    this.#chosen = chosen;
    for (const value of chosen) this.#counts.set(value, { name: null, count: 0 });
  }

  add(event: ExplainedEvent): void {
    for (const [value, name] of valuesOf[this.#name](event)) {
      const tally = this.#counts.get(value);
      if (tally === undefined) {
        this.#counts.set(value, { name, count: 1 });
        continue;
      }
      tally.count++;
      tally.name ??= name;
    }
  }

  result(): readonly FacetCount<ValueOf<Name>>[] {
    const sorted = [...this.#counts].map(([value, { name, count }]) => ({ value, name, count }));
    sorted.sort((one, other) => other.count - one.count);
    return sorted.filter(({ value }, rank) => rank < valuesMax || this.#chosen.includes(value));
  }
}

/** Counts the values of every filter, and tells which events pass all of them. */
export function countFacets(filter: ViewFilter, store: EventStore, onPassed: (at: number) => void): Facets {
  const tallies = {
    severities: new Tally('severities', filter.severities),
    eventIds: new Tally('eventIds', filter.eventIds),
    codes: new Tally('codes', filter.codes),
    devices: new Tally('devices', filter.devices),
    isKnown: new Tally('isKnown', filter.isKnown === null ? [] : [filter.isKnown]),
  };
  const passes = createViewFilter(filter, store);
  // A filter that is off lets through what all let through: only those that are on have to be asked without themselves.
  const off = (Object.keys(tallies) as FacetName[]).filter((name) => !isOn(filter, name));
  const on = (Object.keys(tallies) as FacetName[])
    .filter((name) => isOn(filter, name))
    .map((name) => ({
      tally: tallies[name],
      passesOthers: createViewFilter({ ...filter, [name]: name === 'isKnown' ? null : [] }, store),
    }));
  for (let at = 0; at < store.length; at++) {
    const head = store.head(at);
    if (passes(at)) {
      onPassed(at);
      for (const name of off) tallies[name].add(head);
      for (const { tally } of on) tally.add(head);
      continue;
    }
    for (const { tally, passesOthers } of on) if (passesOthers(at)) tally.add(head);
  }
  return {
    severities: tallies.severities.result(),
    eventIds: tallies.eventIds.result(),
    codes: tallies.codes.result(),
    devices: tallies.devices.result(),
    isKnown: tallies.isKnown.result(),
  };
}

function isOn(filter: ViewFilter, name: FacetName): boolean {
  return name === 'isKnown' ? filter.isKnown !== null : filter[name].length > 0;
}
