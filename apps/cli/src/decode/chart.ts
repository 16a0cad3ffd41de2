import type { Timeline } from '@eventide/logs';

const bars = '▁▂▃▄▅▆▇█';

/** Counts over time as a line of bars: a space where nothing happened, the highest bar where most did. */
export function barsOf(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => (count === 0 ? ' ' : (bars[Math.ceil((count / most) * bars.length) - 1] ?? '')))
    .join('');
}

/** All events, and the errors among them. */
export function countsOf({ buckets }: Timeline): {
  readonly all: readonly number[];
  readonly errors: readonly number[];
} {
  return {
    all: buckets.map(({ counts }) => counts.ERROR + counts.WARNING + counts.INFORMATION + counts.UNKNOWN),
    errors: buckets.map(({ counts }) => counts.ERROR),
  };
}
