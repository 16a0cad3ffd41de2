import type { EventSeverity } from '@eventide/catalog/text';
import type { ExplainedEvent } from '../explain/explain.ts';
import { instantOf } from '../fields/time.ts';

/** Which events of a log are asked for. Lists mean "any of", an empty one "all"; fields combine with "and". */
export interface LogFilter {
  readonly severities: readonly EventSeverity[];
  readonly eventIds: readonly number[];
  /** Codes in canonical spelling, or as the log has them. */
  readonly codes: readonly string[];
  /** The device an event is about, or the computer that has logged it; upper and lower case make no difference. */
  readonly devices: readonly string[];
  /** Milliseconds since 1970, both included; null without a bound. Events without a time are outside of any bound. */
  readonly since: number | null;
  readonly until: number | null;
}

export const everything: LogFilter = {
  severities: [],
  eventIds: [],
  codes: [],
  devices: [],
  since: null,
  until: null,
};

/** A test of single events, prepared once. */
export function createFilter(filter: LogFilter): (explained: ExplainedEvent) => boolean {
  const severities = new Set(filter.severities);
  const eventIds = new Set(filter.eventIds);
  const codes = new Set(filter.codes.map((code) => code.toUpperCase()));
  const devices = new Set(filter.devices.map((device) => device.toLowerCase()));
  const { since, until } = filter;
  return ({ record, severity, codes: own, device }) => {
    if (severities.size > 0 && !severities.has(severity)) return false;
    if (eventIds.size > 0 && !eventIds.has(record.eventId)) return false;
    if (codes.size > 0 && !own.some((code) => hasCode(codes, code.literal, code.known?.code))) return false;
    if (
      devices.size > 0 &&
      ![device, record.computer].some((name) => name !== null && devices.has(name.toLowerCase()))
    ) {
      return false;
    }
    if (since === null && until === null) return true;
    if (record.time === null) return false;
    const instant = instantOf(record.time);
    return (since === null || instant >= since) && (until === null || instant <= until);
  };
}

function hasCode(codes: ReadonlySet<string>, literal: string, canonical: string | undefined): boolean {
  return codes.has(literal.toUpperCase()) || (canonical !== undefined && codes.has(canonical.toUpperCase()));
}

const date = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(Z|[+-]\d{2}:?\d{2})?$/i;
const dayLength = 86_400_000;

/**
 * A bound in time, as a date or an ISO 8601 time: milliseconds since 1970, null where it is neither. A date stands for all of
 * its day; a time without an offset counts as the log's own, as times of logs without one do.
 */
export function boundOf(text: string, side: 'SINCE' | 'UNTIL'): number | null {
  const written = text.trim().replace(' ', 'T');
  if (date.test(written)) {
    const start = Date.parse(`${written}T00:00:00Z`);
    return Number.isNaN(start) ? null : side === 'SINCE' ? start : start + dayLength - 1;
  }
  const found = moment.exec(written);
  if (!found) return null;
  const instant = Date.parse(found[1] === undefined ? `${written}Z` : written);
  return Number.isNaN(instant) ? null : instant;
}
