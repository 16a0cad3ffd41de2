'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { inCatalog } from '../../../../../data/catalog-address.ts';
import { useRowFound } from '../../../../../keys/use-row-found.ts';
import { useCatalog } from '../../../../../navigation/use-catalog.ts';
import { firstInSight, headOf, rowAt } from '../rows-in-focus.ts';

/** A reader has come to rest. */
const restMs = 400;

/**
 * Keeps the place of the reader in a table of which not all is rendered: the address follows (`at`), so that it can be
 * shared, reloaded and gone back to; a row that it names, or that a link was followed from, is brought into sight.
 */
export function usePlace({
  table,
  at,
  isWindowed,
  addressAt,
  goTo,
}: {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Key of the row that the address names; empty: none. */
  readonly at: string;
  /** Whether there are rows that are not rendered. */
  readonly isWindowed: boolean;
  /** The address of the view at a row; an empty key: at its top. */
  readonly addressAt: (key: string) => string;
  /** Renders a row that may not be there; null where the view has none with this key. */
  readonly goTo: (key: string) => Promise<HTMLTableRowElement | null>;
}): void {
  const catalog = useCatalog();
  const now = useRef({ addressAt, goTo, at });
  useEffect(() => {
    now.current = { addressAt, goTo, at };
  });

  useRowFound({
    rowOf: (element) => element.closest('tr[data-row]')?.id ?? null,
    focusRow: (key) => {
      void now.current.goTo(key).then((row) => {
        if (row !== null) headOf(row)?.focus();
      });
    },
  });

  // Once there is room for the rows before it: they would push it out of sight.
  useLayoutEffect(() => {
    const named = at !== '' && location.hash === '' ? document.getElementById(at) : null;
    if (named !== null && named.closest('table') === table.current) named.scrollIntoView();
  }, [at, isWindowed, table]);

  useEffect(() => {
    const onHash = (): void => {
      const key = keyInHash();
      if (key === '' || document.getElementById(key) !== null) return;
      void now.current.goTo(key).then((row) => {
        row?.scrollIntoView();
      });
    };
    onHash();
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
    };
  }, []);

  useEffect(() => {
    if (!isWindowed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onRest = (): void => {
      const position = table.current === null ? null : firstInSight(table.current);
      if (table.current === null || position === null) {
        // They are still on their way.
        timer = setTimeout(onRest, restMs);
        return;
      }
      const key = position === 0 ? '' : (rowAt(table.current, position)?.id ?? '');
      const address = inCatalog(catalog, now.current.addressAt(key));
      if (address !== location.pathname + location.search) history.replaceState(null, '', address);
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(onRest, restMs);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [isWindowed, catalog, table]);
}

function keyInHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
