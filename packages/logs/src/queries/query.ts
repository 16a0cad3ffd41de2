import type { EventSeverity } from '@eventide/catalog/text';
import type { KnownEvent } from '../explain/known.ts';
import type { LogFilter } from '../filters/filter.ts';

/** What a query for events asks for: as {@link LogFilter}, and where to look. */
export interface LogQuery extends Pick<LogFilter, 'severities' | 'eventIds' | 'codes' | 'since' | 'until'> {
  readonly logs: readonly string[];
  readonly providers: readonly string[];
}

/** Where events stand, as the records of a log name it. */
export interface LogSource {
  readonly provider: string | null;
  readonly channel: string | null;
}

/**
 * The query for what is filtered. Severities are those of the pages, which Windows does not know: the IDs of the known events
 * that have them are asked for instead.
 */
export function queryOf(filter: LogFilter, sources: readonly LogSource[], events: readonly KnownEvent[]): LogQuery {
  const { severities, codes, since, until } = filter;
  const distinct = (names: readonly (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
  const bySeverity = events.filter(({ severity }) => severities.includes(severity)).map(({ eventId }) => eventId);
  const eventIds = filter.eventIds.length > 0 ? filter.eventIds : [...new Set(bySeverity)];
  return {
    logs: distinct(sources.map(({ channel }) => channel)),
    // A log that is known says enough; its providers are many.
    providers: distinct(sources.map(({ provider, channel }) => (channel === null ? provider : null))),
    severities: eventIds.length > 0 ? [] : severities,
    eventIds,
    codes,
    since,
    until,
  };
}

const levels: Readonly<Record<EventSeverity, readonly number[]>> = {
  ERROR: [1, 2],
  WARNING: [3],
  INFORMATION: [0, 4, 5],
  UNKNOWN: [],
};

/** Windows' levels of severities. */
export function levelsOf(severities: readonly EventSeverity[]): readonly number[] {
  return severities.flatMap((severity) => levels[severity]);
}

/** A bound as ISO 8601 in UTC. */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}

/** A text without what no name, code or query has: control characters and halves of characters. */
export function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]|\p{Cs}/gu, '');
}
