'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCatalog } from '../../../../../navigation/use-catalog.ts';
import { askBrowser } from './ask-browser.ts';
import { changedUnder, chunkCount, loadedFirst, missingRuns, withRows } from './chunk-store.ts';
import type { Loaded } from './chunk-store.ts';
import { loadRows } from './load-rows.ts';
import type { RowsQuestion } from './load-rows.ts';
import type { RowView } from './row-view.ts';

/** What the server has sent of a view. */
export interface FirstRows {
  /** Number of the chunk, from 0. */
  readonly chunk: number;
  readonly rows: readonly RowView[];
  /** Rows of the whole view. */
  readonly total: number;
  /** Rows of a chunk. */
  readonly size: number;
}

export interface Rows {
  readonly loaded: Loaded;
  /** Chunks that did not arrive. */
  readonly failed: ReadonlySet<number>;
  /** Asks for the chunks from one to another that are not there; once they are, or have failed, it is done. */
  readonly need: (from: number, to: number) => Promise<void>;
}

/** Cells that one question asks for at most: the API limits what a question may cost. */
const cellsAtOnce = 1_600;

/** The rows of a view: those that came with the page, and those that were needed since. */
export function useRows(question: RowsQuestion, first: FirstRows): Rows {
  const ask = useMemo(() => askBrowser, []);
  const catalog = useCatalog();
  const name = `${first.size} ${JSON.stringify(question)}`;
  const [shown, setShown] = useState({ first, name, loaded: loadedFirst(first.chunk, first.rows, first.total) });
  const [failed, setFailed] = useState<ReadonlySet<number>>(none);
  if (shown.first !== first || shown.name !== name) {
    const { chunk, rows, total } = first;
    const loaded =
      shown.name === name ? changedUnder(shown.loaded, chunk, rows, total) : loadedFirst(chunk, rows, total);
    setShown({ first, name, loaded });
    setFailed(none);
  }

  const now = useRef({ shown, question });
  useEffect(() => {
    now.current = { shown, question };
  });
  // Which chunks have been asked for, of which view and as of which answer of the server.
  const asked = useRef(new Map<number, { readonly first: FirstRows; readonly done: Promise<void> }>());

  const need = useCallback(
    async (from: number, to: number): Promise<void> => {
      const { shown: current, question: wanted } = now.current;
      const { size, total } = current.first;
      const last = Math.min(to, chunkCount(total, size) - 1);
      const atOnce = Math.max(1, Math.floor(Math.min(100, cellsAtOnce / Math.max(1, wanted.locales.length)) / size));
      const isAsked = (chunk: number) => asked.current.get(chunk)?.first === current.first;
      for (const { number, count } of missingRuns(current.loaded, { from, to: last, atOnce }, isAsked)) {
        const numbers = Array.from({ length: count }, (_, at) => number + at);
        const arrive = async (): Promise<void> => {
          try {
            const answer = await loadRows(ask(catalog), wanted, { skip: number * size, first: count * size });
            if (now.current.shown.name !== current.name) return;
            flushSync(() => {
              setShown((before) =>
                before.name === current.name
                  ? { ...before, loaded: withRows(before.loaded, { number, size, ...answer }) }
                  : before,
              );
              setFailed((before) => without(before, numbers));
            });
          } catch {
            setFailed((before) => new Set([...before, ...numbers]));
          } finally {
            for (const chunk of numbers) asked.current.delete(chunk);
          }
        };
        const done = arrive();
        for (const chunk of numbers) asked.current.set(chunk, { first: current.first, done });
      }
      const waited = [...asked.current].filter(([chunk]) => chunk >= from && chunk <= last);
      await Promise.all(waited.map(([, { done }]) => done));
    },
    [ask, catalog],
  );
  return { loaded: shown.loaded, failed, need };
}

const none: ReadonlySet<number> = new Set();

function without(set: ReadonlySet<number>, numbers: readonly number[]): ReadonlySet<number> {
  return numbers.some((number) => set.has(number)) ? new Set([...set].filter((one) => !numbers.includes(one))) : set;
}
