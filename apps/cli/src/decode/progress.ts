import { oneLine } from '../io.ts';
import type { Session } from '../session.ts';

export interface Progress {
  readonly show: (events: number) => void;
  /** Before anything else is written. */
  readonly clear: () => void;
}

/** Shorter work is done before anybody wonders. */
const quietFor = 1_000;
const interval = 200;

/** Says on a terminal how many events have been read, once reading takes longer. */
export function createProgress(file: string, io: Session): Progress {
  let next = Date.now() + quietFor;
  let isShown = false;
  return {
    show: (events) => {
      if (!io.isTerminal || Date.now() < next) return;
      next = Date.now() + interval;
      isShown = true;
      io.err(`\r\u001B[K${oneLine(`${file}: ${io.say('decode-progress', { count: events })}`)}`);
    },
    clear: () => {
      if (isShown) io.err('\r\u001B[K');
      isShown = false;
    },
  };
}
