import type { EventSeverity } from '@eventide/catalog/text';

export type SeverityCounts = Readonly<Record<EventSeverity, number>>;

/** Events of a span of time. */
export interface TimeBucket {
  /** ISO 8601, in UTC or, where the log says no offset, in its own time. */
  readonly start: string;
  readonly counts: SeverityCounts;
}

export interface Timeline {
  /** Length of each bucket in milliseconds. */
  readonly width: number;
  /** All of them from the first event to the last, empty ones as well. */
  readonly buckets: readonly TimeBucket[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths that people count time in, the last ones for clocks that were wrong by centuries. */
const widths = [
  ...[1, 5, 15, 30].map((minutes) => minutes * minute),
  ...[1, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 7, 30, 365, 3_650, 36_500, 365_000, 3_650_000].map((days) => days * day),
];

/** More than a chart can show, so that the final width can still be chosen. */
const keptMax = 5_000;

const severities = ['INFORMATION', 'WARNING', 'ERROR', 'UNKNOWN'] as const;

export function noCounts(): Record<EventSeverity, number> {
  return { INFORMATION: 0, WARNING: 0, ERROR: 0, UNKNOWN: 0 };
}

/** Counts events over time, in bounded memory however long the log. */
export class TimelineCounter {
  #width = 0;
  #counts = new Map<number, Record<EventSeverity, number>>();

  /** @param instant milliseconds since 1970 */
  add(instant: number, severity: EventSeverity): void {
    const bucket = Math.floor(instant / this.#length());
    let counts = this.#counts.get(bucket);
    if (counts === undefined) {
      counts = noCounts();
      this.#counts.set(bucket, counts);
    }
    counts[severity]++;
    while (this.#counts.size > keptMax && this.#coarsen());
  }

  /** @param bucketsMax at most so many buckets */
  result(bucketsMax: number): Timeline {
    while (this.#span().length > bucketsMax && this.#coarsen());
    const { first, length } = this.#span();
    const buckets = Array.from({ length: Math.min(length, bucketsMax) }, (_, index): TimeBucket => ({
      start: new Date((first + index) * this.#length()).toISOString(),
      counts: this.#counts.get(first + index) ?? noCounts(),
    }));
    return { width: this.#length(), buckets };
  }

  #length(): number {
    return widths[this.#width] ?? minute;
  }

  #span(): { readonly first: number; readonly length: number } {
    let [first, last] = [Infinity, -Infinity];
    for (const bucket of this.#counts.keys()) [first, last] = [Math.min(first, bucket), Math.max(last, bucket)];
    return this.#counts.size === 0 ? { first: 0, length: 0 } : { first, length: last - first + 1 };
  }

  /** False where no width is left. */
  #coarsen(): boolean {
    if (this.#width >= widths.length - 1) return false;
    const before = this.#length();
    this.#width++;
    const counts = new Map<number, Record<EventSeverity, number>>();
    for (const [bucket, own] of this.#counts) {
      const key = Math.floor((bucket * before) / this.#length());
      const sum = counts.get(key) ?? noCounts();
      for (const severity of severities) sum[severity] += own[severity];
      counts.set(key, sum);
    }
    this.#counts = counts;
    return true;
  }
}
