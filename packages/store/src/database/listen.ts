import { setTimeout } from 'node:timers/promises';
import type { StoreChange } from '../model.ts';
import { channel, type Engine } from './engine.ts';
import { toStoreError } from './errors.ts';

type Handler = (change: StoreChange) => void;

export interface Listening {
  listen(handler: Handler): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const retryMs = 500;

/**
 * Tells every handler of what is committed. On a server one connection of its own listens; lost, it is made anew until it
 * stands, and then everybody is told RESUMED. The embedded engine's one session listens all the time.
 */
export function createListening(engine: Engine, onNotice: (message: string) => void): Listening {
  const handlers = new Set<Handler>();
  const tell: Handler = (change) => {
    for (const handler of handlers) handler(change);
  };
  const take = (payload: string): void => {
    const change = readChange(payload);
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
    await own.connect();
    await own.query(`LISTEN ${channel}`);
    client = own;
    own.once('end', () => {
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
        await setTimeout(retryMs);
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
    close: async () => {
      closed = true;
      handlers.clear();
      await client?.end();
    },
  };
}

/** Null for what no process of this program sent. */
function readChange(payload: string): StoreChange | null {
  try {
    const change = JSON.parse(payload) as StoreChange | null;
    return change?.kind === 'CATALOG' || change?.kind === 'REVIEW' ? change : null;
  } catch {
    return null;
  }
}
