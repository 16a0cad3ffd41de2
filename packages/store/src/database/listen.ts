import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportStep, StoreChange } from '@eventide/contract';
import { channel, type Engine } from './engine.ts';
import { toStoreError } from './errors.ts';
import { notifyProgress, type Progress } from './notify.ts';

type Handler = (change: StoreChange) => void;

export interface Listening {
  listen(handler: Handler): Promise<() => Promise<void>>;
  tellProgress(importId: string, step: ImportStep): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly onNotice: (message: string) => void;
  /** How often the connection is tried: one that was lost without a word looks like one on which nothing happens. */
  readonly tryEveryMs?: number;
}

const retryMs = 500;
const tryEveryMsDefault = 15_000;

/**
 * Tells every handler of what is committed. On a server one connection of its own listens; lost, it is made anew until it
 * stands, and then everybody is told RESUMED. The embedded engine's one session listens all the time.
 */
export function createListening(engine: Engine, { onNotice, tryEveryMs = tryEveryMsDefault }: Options): Listening {
  const ownId = randomUUID();
  const handlers = new Set<Handler>();
  const tell: Handler = (change) => {
    for (const handler of handlers) handler(change);
  };
  const take = (payload: string): void => {
    const change = readChange(payload, ownId);
    if (change !== null) tell(change);
  };
  engine.onNotification = (notification) => {
    if ('payload' in notification) take(notification.payload);
    else tell({ kind: 'RESUMED' });
  };
  let closed = false;
  let client: ReturnType<Engine['connect']> = null;
  let connecting: Promise<void> | null = null;

  const connect = async (): Promise<void> => {
    const own = engine.connect();
    if (own === null) return;
    own.on('notification', ({ payload = '' }) => {
      take(payload);
    });
    own.on('error', () => {
      // Said by `end`, which follows.
    });
    try {
      await own.connect();
      await own.query(`LISTEN ${channel}`);
    } catch (error) {
      await own.end().catch(() => undefined);
      throw error;
    }
    if (isClosed()) {
      await own.end();
      return;
    }
    client = own;
    let trying: NodeJS.Timeout;
    const tryLater = (): void => {
      trying = setTimeout(() => {
        own.query('SELECT 1').then(tryLater, () => own.end().catch(() => undefined));
      }, tryEveryMs).unref();
    };
    tryLater();
    own.once('end', () => {
      clearTimeout(trying);
      if (!closed) void resume();
    });
  };
  const resume = async (): Promise<void> => {
    onNotice('The connection that listens for changes was lost; it is made anew.');
    for (;;) {
      try {
        await connect();
        break;
      } catch {
        await wait(retryMs);
        if (isClosed()) return;
      }
    }
    tell({ kind: 'RESUMED' });
  };
  const isClosed = (): boolean => closed;

  return {
    listen: async (handler) => {
      connecting ??= connect();
      try {
        await connecting;
      } catch (error) {
        connecting = null;
        throw toStoreError(error);
      }
      handlers.add(handler);
      return () => {
        handlers.delete(handler);
        return Promise.resolve();
      };
    },
    tellProgress: async (importId, step) => {
      if (engine.kind === 'embedded') return;
      await engine.readOnce((queries) => notifyProgress(queries, { from: ownId, importId, step }));
    },
    close: async () => {
      closed = true;
      handlers.clear();
      await client?.end();
    },
  };
}

/** Null for what no process of this program sent, and for what this one has told the others. */
function readChange(payload: string, ownId: string): StoreChange | null {
  try {
    const change = JSON.parse(payload) as StoreChange | Progress | null;
    if (change?.kind === 'CATALOG' || change?.kind === 'REVIEW') return change;
    if (change?.kind !== 'PROGRESS' || !('from' in change) || change.from === ownId) return null;
    const { importId, step } = change;
    return { kind: 'PROGRESS', importId, step };
  } catch {
    return null;
  }
}
