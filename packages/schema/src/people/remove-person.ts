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
  description: 'A removed account. The changes of the person stay in the audit log under their name.',
  fields: (t) => ({ person: t.expose('person', { description: 'The person as they were.', type: PersonRef }) }),
});

const ResultRef = builder.unionType('RemovePersonResult', {
  description: 'The removed person, or why nobody was removed.',
  types: [RemovedRef, RoleRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('removePerson', (t) =>
  t.field({
    description:
      'Deletes an account and ends its sessions and API tokens at once. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { personId: t.arg.id({ required: true, description: 'As in `Person.id`.' }) },
    resolve: async (_root, { personId }, context) => {
      requireText('personId', personId, limits.nameLength);
      const outcome = await context.people.remove({ personId, actor: actorOf(context) });
      return outcome.kind === 'CHANGED'
        ? { kind: 'RemovePersonPayload' as const, person: outcome.person }
        : roleRefused(outcome.kind);
    },
  }),
);
