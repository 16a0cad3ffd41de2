import type { Webhook } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { WebhookEventRef } from './enums.ts';
import { readInput } from './input.ts';
import { WebhookRefusedRef, webhookRefused } from './refused.ts';
import { WebhookRef } from './webhook.ts';

interface Added {
  readonly kind: 'AddWebhookPayload';
  readonly webhook: Webhook;
  readonly secret: string;
}

const AddedRef = builder.objectRef<Added>('AddWebhookPayload').implement({
  description: 'A new web hook.',
  fields: (t) => ({
    webhook: t.expose('webhook', { description: 'The web hook, without its secret.', type: WebhookRef }),
    secret: t.exposeString('secret', {
      description:
        'What the receiver checks signatures with: `whsec_` and a key in base64 (Standard Webhooks). It is shown only here.',
    }),
  }),
});

const ResultRef = builder.unionType('AddWebhookResult', {
  description: 'The new web hook, or why there is none.',
  types: [AddedRef, WebhookRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('addWebhook', (t) =>
  t.field({
    description:
      'Makes a web hook: from now on, these events are posted to the address, signed. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: {
      url: t.arg.string({ required: true, description: 'Where to post to, with `https` or `http`.' }),
      events: t.arg({ type: [WebhookEventRef], required: true, description: 'What to tell of; at least one.' }),
    },
    resolve: async (_root, args, context) => {
      const read = readInput(args);
      if (read.kind !== 'READ') return read;
      const { url = '', events = [] } = read.changes;
      const outcome = await context.store.addWebhook({ url, events, actor: actorOf(context) });
      if (outcome.kind === 'FULL')
        return webhookRefused('WEBHOOKS_FULL', 'webhooks-full', [], { limit: outcome.limit });
      return { ...outcome, kind: 'AddWebhookPayload' as const };
    },
  }),
);
