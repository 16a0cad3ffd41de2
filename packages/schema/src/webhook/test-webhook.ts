import type { WebhookDelivery } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { WebhookDeliveryRef } from './delivery.ts';
import { WebhookRefusedRef, webhookRefused } from './refused.ts';

interface Tested {
  readonly kind: 'TestWebhookPayload';
  readonly delivery: WebhookDelivery;
}

const TestedRef = builder.objectRef<Tested>('TestWebhookPayload').implement({
  description: 'A test is on its way.',
  fields: (t) => ({
    delivery: t.expose('delivery', {
      description: 'The delivery; `Webhook.deliveries` shows what became of it.',
      type: WebhookDeliveryRef,
    }),
  }),
});

const ResultRef = builder.unionType('TestWebhookResult', {
  description: 'The delivery, or why there is none.',
  types: [TestedRef, WebhookRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('testWebhook', (t) =>
  t.field({
    description:
      'Posts `webhook.test`, which tells of nothing, to see whether it arrives. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { id: t.arg.id({ required: true, description: 'As in `Webhook.id`.' }) },
    resolve: async (_root, { id }, context) => {
      const delivery = await context.store.testWebhook({ id, actor: actorOf(context) });
      if (delivery === null) return webhookRefused('WEBHOOK_OFF', 'webhook-off', ['id']);
      return { kind: 'TestWebhookPayload' as const, delivery };
    },
  }),
);
