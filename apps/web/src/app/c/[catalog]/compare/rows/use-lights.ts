'use client';

import { useLocale } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCatalog } from '../../../../../navigation/use-catalog.ts';
import { askBrowser } from './ask-browser.ts';
import { loadLights } from './load-rows.ts';
import type { RowLights } from './load-rows.ts';

export interface Lights {
  /** By key of the row. */
  readonly of: ReadonlyMap<string, RowLights>;
  /**
   * Brings what is seen in a row when it is pointed at, after a pause in which no other row may be pointed at; null where it
   * is there.
   */
  readonly fetchFor: (key: string, pauseMs?: number) => Promise<void> | null;
}

/** What is seen in rows when they are pointed at: asked for then, as few of thousands of rows ever are. */
export function useLights(locales: readonly string[], revision: unknown): Lights {
  const language = useLocale();
  const catalog = useCatalog();
  const ask = useMemo(() => askBrowser(catalog), [catalog]);
  const columns = locales.join();
  const [lights, setLights] = useState({ columns, of: nothing });
  const asked = useRef(new Map<string, Promise<void> | null>());
  const pointedAt = useRef('');

  // After a change to the review, what is shown stays until somebody points at the row again.
  useEffect(() => {
    asked.current.clear();
  }, [columns, revision]);

  const fetchFor = useCallback(
    (key: string, pauseMs = 0): Promise<void> | null => {
      pointedAt.current = key;
      const known = asked.current.get(key);
      if (known !== undefined) return known;
      const fetched = bring().catch(() => undefined);
      asked.current.set(key, fetched);
      return fetched;

      async function bring(): Promise<void> {
        let isThere = false;
        try {
          if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
          if (pointedAt.current !== key) return;
          const found = await loadLights(ask, key, { locales: columns.split(','), language });
          isThere = true;
          if (found === null || asked.current.get(key) !== fetched) return;
          flushSync(() => {
            setLights((before) => ({
              columns,
              of: new Map(before.columns === columns ? before.of : nothing).set(key, found),
            }));
          });
        } finally {
          // What did not arrive is asked for again the next time that somebody points at the row.
          if (asked.current.get(key) === fetched) {
            if (isThere) asked.current.set(key, null);
            else asked.current.delete(key);
          }
        }
      }
    },
    [ask, columns, language],
  );
  return { of: lights.columns === columns ? lights.of : nothing, fetchFor };
}

const nothing: ReadonlyMap<string, RowLights> = new Map();
