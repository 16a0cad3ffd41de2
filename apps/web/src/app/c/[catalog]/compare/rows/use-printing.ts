'use client';

import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Chunks that are waited for before more of them are asked for. */
const chunksAtOnce = 8;

export interface Printing {
  /** Whether the page is being printed: all rows that have arrived are rendered then, not only those in sight. */
  readonly isPrinting: boolean;
  /** Chunks that have been waited for, while all are being loaded; null: nobody wants to print. */
  readonly progress: number | null;
  /** Loads all chunks, then prints. */
  readonly printAll: () => Promise<void>;
}

/** Prints all of a view. What the browser's own command prints is as much as has been loaded. */
export function usePrinting(count: number, need: (from: number, to: number) => Promise<void>): Printing {
  const [isPrinting, setIsPrinting] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);

  useEffect(() => {
    const begin = (): void => {
      flushSync(() => {
        setIsPrinting(true);
      });
    };
    const end = (): void => {
      setIsPrinting(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);

  const printAll = useCallback(async (): Promise<void> => {
    for (let from = 0; from < count; from += chunksAtOnce) {
      setProgress(from);
      await need(from, from + chunksAtOnce - 1);
    }
    setProgress(null);
    print();
  }, [count, need]);
  return { isPrinting, progress, printAll };
}
