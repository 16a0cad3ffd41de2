import type { Person } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

const StatusRef = builder.enumType('PersonStatus', {
  description: 'Whether a person can sign in.',
  values: {
    ACTIVE: { description: 'They can.' },
    INVITED: { description: 'Only by the link of the invitation.' },
  } as const,
});

export const PersonRef = builder.objectRef<Person>('Person').implement({
  description: 'Someone who can sign in. Only administrators see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Author.id`.' }),
    name: t.exposeString('name', { description: 'As it is shown beside changes.' }),
    email: t.exposeString('email', { description: 'The address that the person signs in with.' }),
    role: t.expose('role', { description: 'What the person may do.', type: RoleRef }),
    status: t.expose('status', { description: 'Whether the person has taken the invitation up.', type: StatusRef }),
    createdAt: t.expose('createdAt', { description: 'When the account was made.', type: 'DateTime' }),
  }),
});

builder.queryField('people', (t) =>
  t.field({
    description: 'Everybody who can sign in, sorted by name. For administrators.',
    type: [PersonRef],
    authScopes: { admin: true },
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, { people }) => people.people(),
  }),
);
