import type { EventSeverity } from '@eventide/catalog/text';
import type { ExplainedCode } from '../explain/codes.ts';
import type { ExplainedEvent } from '../explain/explain.ts';
import type { KnownCode, KnownEvent } from '../explain/known.ts';
import { instantOf } from '../fields/time.ts';
import type { LogSource } from '../queries/query.ts';
import { noCounts, type SeverityCounts, type Timeline, TimelineCounter } from './timeline.ts';

/** Times as in the log; null where no event of those counted has one. */
interface TimeSpan {
  readonly first: string | null;
  readonly last: string | null;
}

export interface EventCount extends TimeSpan {
  readonly catalog: string;
  readonly event: KnownEvent;
  readonly severity: EventSeverity;
  readonly count: number;
  /** Most frequent first. */
  readonly codes: readonly CodeCount[];
}

export interface CodeCount {
  readonly literal: string;
  readonly known: KnownCode | null;
  readonly count: number;
}

/** Events that no page knows. */
export interface UnknownCount extends TimeSpan {
  readonly provider: string | null;
  readonly eventId: number;
  readonly count: number;
}

export interface DeviceCount {
  readonly device: string;
  readonly count: number;
  /** Of these, errors. */
  readonly errors: number;
}

export interface LogSummary extends TimeSpan {
  readonly total: number;
  /** Events of a catalogue; the others are listed in {@link LogSummary.unknown}. */
  readonly explained: number;
  /** Events without a time, which the timeline lacks. */
  readonly withoutTime: number;
  readonly bySeverity: SeverityCounts;
  /** Worst first, then most frequent. */
  readonly byEvent: readonly EventCount[];
  /** Most frequent first, as everything below. */
  readonly byCode: readonly CodeCount[];
  readonly byDevice: readonly DeviceCount[];
  readonly unknown: readonly UnknownCount[];
  /** Kinds of unknown events, and devices, that are too many to be counted one by one. */
  readonly uncounted: number;
  /** The logs and providers whose events are explained. */
  readonly sources: readonly LogSource[];
  readonly timeline: Timeline;
}

/** More different things of a kind than a person looks at: what comes after them is only counted together. */
const kindsMax = 10_000;
/** Bars of a chart that can still be told apart. */
const bucketsMax = 60;

const severityRank: Readonly<Record<EventSeverity, number>> = { ERROR: 0, WARNING: 1, UNKNOWN: 2, INFORMATION: 3 };

interface Spanned {
  count: number;
  first: string | null;
  last: string | null;
  /** Of first and last, in milliseconds since 1970. */
  from: number;
  to: number;
}

function noSpan(): Spanned {
  return { count: 0, first: null, last: null, from: Infinity, to: -Infinity };
}

/** Counts the events of a log as they come, in bounded memory. */
export class SummaryCounter {
  #total = 0;
  #explained = 0;
  #withoutTime = 0;
  #uncounted = 0;
  readonly #span = noSpan();
  readonly #bySeverity = noCounts();
  readonly #events = new Map<KnownEvent | string, Spanned & { of: ExplainedEvent; codes: Map<string, CodeTally> }>();
  readonly #codes = new Map<string, CodeTally>();
  readonly #devices = new Map<string, { count: number; errors: number }>();
  readonly #unknown = new Map<string, Spanned & { provider: string | null; eventId: number }>();
  readonly #sources = new Map<string, LogSource>();
  /** Of the event before. */
  #source: LogSource | null = null;
  readonly #timeline = new TimelineCounter();

  add(explained: ExplainedEvent): void {
    const { record, severity } = explained;
    const { time } = record;
    this.#total++;
    this.#bySeverity[severity]++;
    const instant = time === null ? Number.NaN : instantOf(time);
    if (time === null) this.#withoutTime++;
    else this.#timeline.add(instant, severity);
    take(this.#span, time, instant);
    if (explained.event === null) this.#addUnknown(explained, instant);
    else this.#addKnown(explained, instant);
  }

  result(): LogSummary {
    const byEvent = [...this.#events.values()].map(({ of, count, first, last, codes }): EventCount => {
      const { catalog, event, severity } = of as ExplainedEvent & { catalog: string; event: KnownEvent };
      return { catalog, event, severity, count, first, last, codes: sorted(codes) };
    });
    byEvent.sort((one, other) => severityRank[one.severity] - severityRank[other.severity] || other.count - one.count);
    return {
      total: this.#total,
      explained: this.#explained,
      withoutTime: this.#withoutTime,
      first: this.#span.first,
      last: this.#span.last,
      bySeverity: { ...this.#bySeverity },
      byEvent,
      byCode: sorted(this.#codes),
      byDevice: [...this.#devices].map(([device, counts]) => ({ device, ...counts })).sort(byCount),
      unknown: [...this.#unknown.values()]
        .map(({ provider, eventId, count, first, last }) => ({ provider, eventId, count, first, last }))
        .sort(byCount),
      uncounted: this.#uncounted,
      sources: [...this.#sources.values()],
      timeline: this.#timeline.result(bucketsMax),
    };
  }

  #addKnown(explained: ExplainedEvent, instant: number): void {
    const { record, codes, device, severity } = explained;
    this.#explained++;
    this.#addSource(record);
    const counted = this.#counted(this.#events, keyOf(explained), () => ({
      ...noSpan(),
      ...{ of: explained, codes: new Map<string, CodeTally>() },
    }));
    if (counted) {
      take(counted, record.time, instant);
      for (const code of codes) this.#addCode(counted.codes, code);
    }
    for (const code of codes) this.#addCode(this.#codes, code);
    if (device === null) return;
    const own = this.#counted(this.#devices, device, () => ({ count: 0, errors: 0 }));
    if (!own) return;
    own.count++;
    if (severity === 'ERROR') own.errors++;
  }

  #addSource({ provider, channel }: LogSource): void {
    // Records of one source follow each other.
    if (this.#source?.provider === provider && this.#source.channel === channel) return;
    this.#source = { provider, channel };
    this.#counted(this.#sources, `${provider ?? ''}\n${channel ?? ''}`, () => ({ provider, channel }));
  }

  #addCode(into: Map<string, CodeTally>, code: ExplainedCode): void {
    const tally = this.#counted(into, code.known?.code ?? code.literal, () => ({ ...code, count: 0 }));
    if (tally) tally.count++;
  }

  #addUnknown({ record: { provider, eventId, time } }: ExplainedEvent, instant: number): void {
    const counted = this.#counted(this.#unknown, `${eventId} ${provider ?? ''}`, () => ({
      ...noSpan(),
      ...{ provider, eventId },
    }));
    if (counted) take(counted, time, instant);
  }

  /** The tally of a key; null where there are too many keys for a new one. */
  #counted<K, T>(tallies: Map<K, T>, key: K, begin: () => T): T | null {
    let tally = tallies.get(key);
    if (tally === undefined) {
      if (tallies.size >= kindsMax) {
        this.#uncounted++;
        return null;
      }
      tally = begin();
      tallies.set(key, tally);
    }
    return tally;
  }
}

/** An event by itself; where its pages do not say how bad it is, by what its records say as well. */
function keyOf({ event, catalog, severity }: ExplainedEvent): KnownEvent | string {
  if (event === null) return '';
  return event.severity === 'UNKNOWN' ? `${catalog ?? ''} ${event.eventId} ${severity}` : event;
}

interface CodeTally extends ExplainedCode {
  count: number;
}

function take(span: Spanned, time: string | null, instant: number): void {
  span.count++;
  if (instant < span.from) [span.first, span.from] = [time, instant];
  if (instant > span.to) [span.last, span.to] = [time, instant];
}

function sorted(codes: ReadonlyMap<string, CodeTally>): readonly CodeCount[] {
  return [...codes.values()].map(({ literal, known, count }) => ({ literal, known, count })).sort(byCount);
}

function byCount(one: { readonly count: number }, other: { readonly count: number }): number {
  return other.count - one.count;
}
