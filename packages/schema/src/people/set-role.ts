import type { Person } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { PersonRef } from './person.ts';
import { RoleRefusedRef, roleRefused } from './role-refused.ts';
import { RoleRef } from './role.ts';

interface Changed {
  readonly kind: 'SetRolePayload';
  readonly person: Person;
}

const ChangedRef = builder.objectRef<Changed>('SetRolePayload').implement({
  description: 'A person with a new role.',
  fields: (t) => ({
    person: t.expose('person', { description: 'The token, with the time it was revoked.', type: PersonRef }),
  }),
});

const ResultRef = builder.unionType('SetRoleResult', {
  description: 'The person with the new role, or why it was not changed.',
  types: [ChangedRef, RoleRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('setRole', (t) =>
  t.field({
    description: 'Changes the role of a person. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: {
      personId: t.arg.id({ required: true, description: 'As in `Person.id`.' }),
      role: t.arg({ type: RoleRef, required: true, description: 'The new role.' }),
    },
    resolve: async (_root, change, context) => {
      requireText('personId', change.personId, limits.nameLength);
      const outcome = await context.people.setRole({ ...change, actor: actorOf(context) });
      if (outcome.kind === 'CHANGED') return { kind: 'SetRolePayload' as const, person: outcome.person };
      return roleRefused(outcome.kind);
    },
  }),
);
