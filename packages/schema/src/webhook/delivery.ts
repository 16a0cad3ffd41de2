import type { WebhookDelivery } from '@eventide/contract';
import { builder } from '../builder.ts';
import { DeliveryEventRef, DeliveryProblemRef, DeliveryStateRef } from './enums.ts';

export const WebhookDeliveryRef = builder.objectRef<WebhookDelivery>('WebhookDelivery').implement({
  description: 'One event on its way to one web hook.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Sent as the header `webhook-id`, the same in every attempt.' }),
    event: t.expose('event', { description: 'What it tells of.', type: DeliveryEventRef }),
    createdAt: t.expose('createdAt', { description: 'When the event was.', type: 'DateTime' }),
    state: t.expose('state', { description: 'How far it has come.', type: DeliveryStateRef }),
    attempts: t.exposeInt('attempts', { description: 'Number of attempts that have begun.' }),
    nextAttemptAt: t.expose('nextAt', {
      description: 'When it is tried next; null unless it is pending.',
      type: 'DateTime',
      nullable: true,
    }),
    deliveredAt: t.expose('deliveredAt', {
      description: 'When the receiver took it; null unless it is delivered.',
      type: 'DateTime',
      nullable: true,
    }),
    statusCode: t.exposeInt('statusCode', {
      description: 'HTTP status that the last attempt was answered with; null if it had no answer.',
      nullable: true,
    }),
    problem: t.expose('problem', {
      description: 'What was wrong with the last attempt; null if nothing was, or there was none.',
      type: DeliveryProblemRef,
      nullable: true,
    }),
    detail: t.exposeString('detail', {
      description: 'More of the problem, such as `ECONNREFUSED`, an address or a time.',
      nullable: true,
    }),
  }),
});
