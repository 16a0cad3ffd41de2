import type { WebhookStore } from '@eventide/contract';
import type { Engine } from '../database/engine.ts';
import { requirePageSize } from '../page-size.ts';
import { loadDeliveries } from './deliveries.ts';
import { addWebhook, editWebhook, loadWebhooks, removeWebhook, testWebhook } from './manage.ts';
import { type Attempted, type DueDelivery, forgetDeliveries, nextDue, settle, takeDue } from './queue.ts';

/** What is to be sent to web hooks, for the program that sends it. */
export interface DeliveryQueue {
  /** Deliveries that are due, for this process to attempt within `leaseMs`; another process gets others. */
  takeDueDeliveries(limits: { readonly max: number; readonly leaseMs: number }): Promise<readonly DueDelivery[]>;
  /** Records how an attempt ended. */
  settleDelivery(due: Pick<DueDelivery, 'id' | 'webhookId' | 'attempt'>, attempted: Attempted): Promise<void>;
  /** When the next one is due; null: none is on its way. */
  nextDeliveryAt(): Promise<Date | null>;
  /** Deletes deliveries that have been over for 30 days. */
  forgetDeliveries(): Promise<void>;
}

export function createWebhookStore({
  read,
  readOnce,
  write,
}: Pick<Engine, 'read' | 'readOnce' | 'write'>): WebhookStore & DeliveryQueue {
  return {
    webhooks: () => readOnce(loadWebhooks),
    deliveriesOf: async (webhookIds, first) => {
      requirePageSize(first);
      return read((queries) => loadDeliveries(queries, webhookIds, first));
    },
    addWebhook: (added) => write((queries) => addWebhook(queries, added)),
    editWebhook: (edit) => write((queries) => editWebhook(queries, edit)),
    removeWebhook: (removal) => write((queries) => removeWebhook(queries, removal)),
    testWebhook: (test) => write((queries) => testWebhook(queries, test)),
    takeDueDeliveries: (limits) => write((queries) => takeDue(queries, limits)),
    settleDelivery: (due, attempted) => write((queries) => settle(queries, due, attempted)),
    nextDeliveryAt: () => readOnce(nextDue),
    forgetDeliveries: () => write(forgetDeliveries),
  };
}
