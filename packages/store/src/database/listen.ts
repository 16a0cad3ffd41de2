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
  /** How often the connection is tested: a lost connection looks like an idle one. */
  readonly tryEveryMs?: number;
}

const retryMs = 500;
const tryEveryMsDefault = 15_000;

/**
 * Calls every handler for every commit. On a server, a separate connection listens; if it is lost, it is reconnected,
 * and then every handler gets RESUMED. On the embedded engine, its single session listens.
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
      // Reported by `end`, which follows.
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
    onNotice('The connection that listens for changes was lost; reconnecting.');
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

/** Null if it was not sent by Eventide, or was sent by this process. */
function readChange(payload: string, ownId: string): StoreChange | null {
  try {
    const change = JSON.parse(payload) as StoreChange | Progress | null;
    if (change?.kind === 'CATALOG' || change?.kind === 'REVIEW' || change?.kind === 'TERMS') return change;
    if (change?.kind === 'DELIVERIES') return change;
    if (change?.kind !== 'PROGRESS' || !('from' in change) || change.from === ownId) return null;
    const { importId, step } = change;
    return { kind: 'PROGRESS', importId, step };
  } catch {
    return null;
  }
}
