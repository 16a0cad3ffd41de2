import type { RowView } from './row-view.ts';

/** Rows that are loaded and rendered together, by their number from 0: the first holds the first rows of the view. */
interface Chunk {
  readonly rows: readonly RowView[];
  /** Something may have changed since: shown until it has been asked for again. */
  readonly isStale: boolean;
}

/** What is there of a view. */
export interface Loaded {
  readonly chunks: ReadonlyMap<number, Chunk>;
  readonly total: number;
}

/** A view of which one chunk is there. */
export const loadedFirst = (number: number, rows: readonly RowView[], total: number): Loaded => ({
  chunks: new Map([[number, { rows, isStale: false }]]),
  total,
});

/** The same view after a change to the review: one chunk is as it is now, all others may not be. */
export function changedUnder(loaded: Loaded, number: number, rows: readonly RowView[], total: number): Loaded {
  const chunks = new Map<number, Chunk>();
  for (const [at, chunk] of loaded.chunks) chunks.set(at, { ...chunk, isStale: true });
  return { chunks: chunks.set(number, { rows, isStale: false }), total };
}

/** With chunks that have arrived, the rows of several in a row. */
export function withRows(
  loaded: Loaded,
  {
    number,
    rows,
    total,
    size,
  }: { readonly number: number; readonly rows: readonly RowView[] } & Readonly<Record<'total' | 'size', number>>,
): Loaded {
  const chunks = new Map(loaded.chunks);
  for (let at = 0; at * size < rows.length; at++) {
    chunks.set(number + at, { rows: rows.slice(at * size, (at + 1) * size), isStale: false });
  }
  return { chunks, total };
}

/** Those of the chunks from one to another that have to be asked for, neighbours together, so many at most in one question. */
export function missingRuns(
  loaded: Loaded,
  { from, to, atOnce }: Readonly<Record<'from' | 'to' | 'atOnce', number>>,
  isAsked: (chunk: number) => boolean = () => false,
): readonly { readonly number: number; readonly count: number }[] {
  const runs: { number: number; count: number }[] = [];
  for (let number = from; number <= to; number++) {
    if (loaded.chunks.get(number)?.isStale === false || isAsked(number)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.number + last.count === number && last.count < atOnce) last.count++;
    else runs.push({ number, count: 1 });
  }
  return runs;
}

export const chunkCount = (total: number, size: number): number => Math.ceil(total / size);
