import { StoreError } from '../store-error.ts';

interface Waiting {
  readonly start: () => void;
}

export interface Lane {
  /**
   * Runs the work when it is its turn. Callers take turns by their signal, which stands for a request: one that asks for
   * much does not keep the others waiting.
   * @throws StoreError BUSY if too many wait already; the signal's reason if it is aborted before the work begins.
   */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal | null): Promise<Result>;
}

/** Work of which only so much runs at a time, so that the rest of the database's work need not queue behind it. */
export function createLane({ runs, waits }: { readonly runs: number; readonly waits: number }): Lane {
  const queues = new Map<object, Waiting[]>();
  let running = 0;
  let waiting = 0;

  const next = (): void => {
    if (running >= runs) return;
    for (const [caller, queue] of queues) {
      const first = queue.shift();
      // The caller goes to the end of the line.
      queues.delete(caller);
      if (queue.length > 0) queues.set(caller, queue);
      if (!first) continue;
      first.start();
      return;
    }
  };

  const turn = (signal: AbortSignal | null): Promise<void> =>
    new Promise((resolve, reject) => {
      const caller = signal ?? {};
      const queue = queues.get(caller) ?? [];
      const leave = (): void => {
        const at = queue.indexOf(one);
        if (at < 0) return;
        queue.splice(at, 1);
        if (queue.length === 0) queues.delete(caller);
        waiting--;
        reject(signal?.reason as Error);
      };
      const one: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', leave);
          waiting--;
          running++;
          resolve();
        },
      };
      queue.push(one);
      queues.set(caller, queue);
      waiting++;
      signal?.addEventListener('abort', leave, { once: true });
      next();
    });

  return {
    run: async (work, signal) => {
      signal?.throwIfAborted();
      if (running >= runs && waiting >= waits) {
        throw new StoreError('BUSY', 'Too many searches wait for the database.');
      }
      await turn(signal);
      try {
        return await work();
      } finally {
        running--;
        next();
      }
    },
  };
}
