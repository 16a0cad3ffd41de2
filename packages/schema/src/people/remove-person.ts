import type { Person } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { PersonRef } from './person.ts';
import { RoleRefusedRef, roleRefused } from './role-refused.ts';

interface Removed {
  readonly kind: 'RemovePersonPayload';
  readonly person: Person;
}

const RemovedRef = builder.objectRef<Removed>('RemovePersonPayload').implement({
  description: 'Someone who can sign in no longer. What they have done stays in the log, under their name.',
  fields: (t) => ({ person: t.expose('person', { description: 'As they were.', type: PersonRef }) }),
});

const ResultRef = builder.unionType('RemovePersonResult', {
  description: 'Who was removed, or why nobody was.',
  types: [RemovedRef, RoleRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('removePerson', (t) =>
  t.field({
    description: 'Removes a person; sessions and tokens end at once. For administrators at the screen, not for tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { personId: t.arg.id({ required: true, description: 'As `Person.id` gave it.' }) },
    resolve: async (_root, { personId }, context) => {
      requireText('personId', personId, limits.nameLength);
      const outcome = await context.people.remove({ personId, actor: actorOf(context) });
      return outcome.kind === 'CHANGED'
        ? { kind: 'RemovePersonPayload' as const, person: outcome.person }
        : roleRefused(outcome.kind);
    },
  }),
);
