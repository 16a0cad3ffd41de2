import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { notFound, WebhookRefusedRef } from './refused.ts';

interface Removed {
  readonly kind: 'RemoveWebhookPayload';
  readonly id: string;
}

const RemovedRef = builder.objectRef<Removed>('RemoveWebhookPayload').implement({
  description: 'The web hook is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Which one it was.' }) }),
});

const ResultRef = builder.unionType('RemoveWebhookResult', {
  description: 'That the web hook is gone, or why not.',
  types: [RemovedRef, WebhookRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('removeWebhook', (t) =>
  t.field({
    description:
      'Takes a web hook away, with what is on its way to it. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { id: t.arg.id({ required: true, description: 'As in `Webhook.id`.' }) },
    resolve: async (_root, { id }, context) =>
      (await context.store.removeWebhook({ id, actor: actorOf(context) }))
        ? { kind: 'RemoveWebhookPayload' as const, id }
        : notFound(),
  }),
);
