import { oneLine } from './io.ts';
import type { Session } from './session.ts';

export interface Progress {
  readonly show: (count: number) => void;
  /** Before anything else is written. */
  readonly clear: () => void;
}

/** In milliseconds. Shorter work is done before anybody wonders. */
const quietFor = 1_000;
const interval = 200;

/** Says on a terminal, and nowhere else, how far long work has come. */
export function createProgress(
  worded: (count: number) => string,
  { quiet }: { readonly quiet: boolean },
  io: Pick<Session, 'isTerminal' | 'err'>,
): Progress {
  let next = Date.now() + quietFor;
  let isShown = false;
  return {
    show: (count) => {
      if (!io.isTerminal || quiet || Date.now() < next) return;
      next = Date.now() + interval;
      isShown = true;
      io.err(`\r\u001B[K${oneLine(worded(count))}`);
    },
    clear: () => {
      if (isShown) io.err('\r\u001B[K');
      isShown = false;
    },
  };
}
