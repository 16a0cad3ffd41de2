import type { Webhook } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { WebhookEventRef } from './enums.ts';
import { readInput } from './input.ts';
import { notFound, WebhookRefusedRef } from './refused.ts';
import { WebhookRef } from './webhook.ts';

interface Edited {
  readonly kind: 'EditWebhookPayload';
  readonly webhook: Webhook;
}

const EditedRef = builder.objectRef<Edited>('EditWebhookPayload').implement({
  description: 'A web hook as it is now.',
  fields: (t) => ({ webhook: t.expose('webhook', { description: 'The web hook.', type: WebhookRef }) }),
});

const ResultRef = builder.unionType('EditWebhookResult', {
  description: 'The web hook, or why it stays as it is.',
  types: [EditedRef, WebhookRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('editWebhook', (t) =>
  t.field({
    description:
      'Changes a web hook, or switches it off or on. What is on its way to one that is switched off is given up. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: {
      id: t.arg.id({ required: true, description: 'As in `Webhook.id`.' }),
      url: t.arg.string({ description: 'Where to post to; as it is by default.' }),
      events: t.arg({ type: [WebhookEventRef], description: 'What to tell of; as it is by default.' }),
      isEnabled: t.arg.boolean({ description: 'Whether it is told of events; as it is by default.' }),
    },
    resolve: async (_root, { id, url, events, isEnabled }, context) => {
      const read = readInput({ url, events });
      if (read.kind !== 'READ') return read;
      const switched = isEnabled == null ? {} : { isEnabled };
      const webhook = await context.store.editWebhook({ id, ...read.changes, ...switched, actor: actorOf(context) });
      return webhook === null ? notFound() : { kind: 'EditWebhookPayload' as const, webhook };
    },
  }),
);
