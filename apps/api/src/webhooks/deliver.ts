import type { StoreChange } from '@eventide/contract';
import type { Attempted, DeliveryQueue, DueDelivery } from '@eventide/store';
import type { Logger } from 'pino';
import { nextAttempt } from './backoff.ts';
import { send, type Sent } from './send.ts';
import { signatureHeaders } from './sign.ts';

interface Parts {
  readonly store: DeliveryQueue & { listen(handler: (change: StoreChange) => void): Promise<() => Promise<void>> };
  readonly logger: Logger;
  readonly allowPrivate: boolean;
  /** How long a receiver may take. */
  readonly timeMs?: number;
}

/** Deliveries under way at once: a slow receiver holds up no other. */
const atOnceMax = 10;
const timeMsDefault = 10_000;
/** An attempt whose process has died is made again after this and the time that it may take. */
const leaseExtraMs = 30_000;
/** How long the queue is left alone where nothing is due: a notification may be lost. */
const longestWaitMs = 60_000;
/** Many changes one after the other are looked at together. */
const gatherMs = 50;

/**
 * Sends what is in the queue of web hooks: at once, and again what failed. Every process on a store does, each its own
 * deliveries.
 */
export async function startDeliveries({ store, logger, allowPrivate, timeMs = timeMsDefault }: Parts) {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let lookAgain = false;

  const attempt = async (due: DueDelivery): Promise<void> => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = {
      ...signatureHeaders(due.secret, { id: due.id, timestamp, body: due.body }),
      'user-agent': 'Eventide',
    };
    const sent = await send({ url: due.url, headers, body: due.body, allowPrivate, timeMs });
    const attempted = outcomeOf(sent, due);
    await store.settleDelivery(due, attempted);
    if (attempted.kind === 'FAILED') {
      const { webhookId, id, attempt: attempts } = due;
      const { statusCode, problem, detail } = attempted;
      logger.warn({ webhookId, delivery: id, attempts, statusCode, problem, detail }, 'a web hook was not delivered');
    }
  };

  const look = async (): Promise<void> => {
    while (underWay.size < atOnceMax) {
      const due = await store.takeDueDeliveries({ max: atOnceMax - underWay.size, leaseMs: timeMs + leaseExtraMs });
      if (due.length === 0) break;
      for (const one of due) {
        const running = attempt(one)
          .catch((error: unknown) => {
            // It stays in the queue, and is due again when its lease is over.
            logger.error({ err: error, delivery: one.id }, 'a delivery could not be recorded');
          })
          .finally(() => {
            underWay.delete(running);
            wake();
          });
        underWay.add(running);
      }
    }
    const next = await store.nextDeliveryAt();
    if (next === null || underWay.size >= atOnceMax) return;
    wakeIn(Math.min(Math.max(next.getTime() - Date.now(), gatherMs), longestWaitMs));
  };

  const run = async (): Promise<void> => {
    try {
      do {
        lookAgain = false;
        wakeIn(longestWaitMs);
        await look();
      } while (lookAgainNow());
    } catch (error) {
      logger.error({ err: error }, 'the queue of web hooks could not be read');
    } finally {
      looking = null;
    }
  };
  const lookAgainNow = (): boolean => lookAgain && !isClosed;
  const wake = (): void => {
    wakeIn(gatherMs);
  };
  const wakeIn = (ms: number): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (looking === null) looking = run();
      else lookAgain = true;
    }, ms);
    timer.unref();
  };

  const stopListening = await store.listen(({ kind }) => {
    if (kind === 'DELIVERIES' || kind === 'RESUMED') wake();
  });
  wake();
  const forget = setInterval(() => {
    store.forgetDeliveries().catch((error: unknown) => {
      logger.error({ err: error }, 'old deliveries could not be deleted');
    });
  }, 3_600_000).unref();

  return {
    /** Begins no other attempt, and waits for those under way. */
    close: async (): Promise<void> => {
      isClosed = true;
      clearTimeout(timer);
      clearInterval(forget);
      await stopListening();
      await looking;
      await Promise.all(underWay);
    },
  };
}

/** 410 Gone is how a receiver says that it wants nothing more. */
const gone = 410;

function outcomeOf(sent: Sent, due: DueDelivery): Attempted {
  if (sent.kind === 'ANSWERED' && sent.statusCode >= 200 && sent.statusCode < 300) {
    return { kind: 'DELIVERED', statusCode: sent.statusCode };
  }
  const failure =
    sent.kind === 'ANSWERED'
      ? { statusCode: sent.statusCode, problem: 'STATUS' as const, detail: null }
      : { statusCode: null, problem: sent.problem, detail: sent.detail };
  if (failure.statusCode === gone) return { kind: 'FAILED', switchOff: true, ...failure };
  const at = nextAttempt(due, new Date(), Math.random());
  return at === null ? { kind: 'FAILED', switchOff: false, ...failure } : { kind: 'RETRY', at, ...failure };
}
