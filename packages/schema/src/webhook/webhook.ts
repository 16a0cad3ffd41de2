import type { Webhook } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';
import { WebhookDeliveryRef } from './delivery.ts';
import { WebhookEventRef } from './enums.ts';

const deliveriesShown = 20;

export const WebhookRef = builder.objectRef<Webhook>('Webhook').implement({
  description: 'An address that is told of events. Its secret is shown only when it is made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Argument for `editWebhook`, `testWebhook` and `removeWebhook`.' }),
    url: t.exposeString('url', { description: 'Where events are posted to.' }),
    events: t.expose('events', { description: 'What it is told of.', type: [WebhookEventRef] }),
    isEnabled: t.exposeBoolean('isEnabled', { description: 'False: it is told nothing.' }),
    createdAt: t.expose('createdAt', { description: 'When it was made.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who made it.', type: AuthorRef }),
    deliveries: t.field({
      description: `Its newest deliveries, newest first; at most ${deliveriesShown}. They are kept for 30 days.`,
      type: [WebhookDeliveryRef],
      complexity: { field: 1, multiplier: deliveriesShown },
      resolve: async ({ id }, _args, { store }) => (await store.deliveriesOf([id], deliveriesShown))[0] ?? [],
    }),
  }),
});

builder.queryField('webhooks', (t) =>
  t.field({
    description: 'All web hooks, oldest first. Requires the role administrator.',
    type: [WebhookRef],
    authScopes: { admin: true },
    complexity: { field: 1, multiplier: 20 },
    resolve: (_root, _args, { store }) => store.webhooks(),
  }),
);
