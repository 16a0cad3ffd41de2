'use client';

import { useEffect, useRef } from 'react';

/** The rows of a list, as far as it takes to come back to one. */
interface Rows {
  /** What names the row that an element is in; null: it is in none. */
  readonly rowOf: (element: Element) => string | null;
  readonly focusRow: (row: string) => void;
}

const name = 'eventide-row';
/** A page that takes longer to come back is not waited for. */
const waitMs = 5_000;

let wentBackAt = Number.NEGATIVE_INFINITY;
let isListening = false;

/** Keeps which row of a list a link was followed from, and gives it the focus when the reader goes back to the list. */
export function useRowFound(rows: Rows): void {
  const now = useRef(rows);
  useEffect(() => {
    now.current = rows;
  });
  useEffect(() => {
    if (!isListening) {
      isListening = true;
      // For as long as the page lives: one goes back from pages that have no list.
      addEventListener('popstate', () => {
        wentBackAt = performance.now();
      });
    }
    const left = readRow();
    if (left?.href === here() && performance.now() - wentBackAt < waitMs) now.current.focusRow(left.row);
    const onClick = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || target.closest('a[href]') === null) return;
      const row = now.current.rowOf(target);
      if (row !== null) keepRow({ href: here(), row });
    };
    // Before the router, which moves the address on.
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);
}

const here = (): string => location.pathname + location.search;

interface LeftRow {
  readonly href: string;
  readonly row: string;
}

function keepRow(left: LeftRow): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing goes back to the top of the list.
  }
}

function readRow(): LeftRow | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'href' in kept && 'row' in kept ? (kept as LeftRow) : null;
  } catch {
    return null;
  }
}
