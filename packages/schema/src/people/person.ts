import type { Person } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

const StatusRef = builder.enumType('PersonStatus', {
  description: 'Whether a person can sign in by themselves.',
  values: {
    ACTIVE: { description: 'The person can sign in.' },
    INVITED: { description: 'The person can sign in only with the link of the invitation so far.' },
  } as const,
});

export const PersonRef = builder.objectRef<Person>('Person').implement({
  description: 'A person with an account. Visible to administrators only.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'As in `Author.id`.' }),
    name: t.exposeString('name', { description: 'Name shown with changes.' }),
    email: t.exposeString('email', { description: 'E-mail address that the person signs in with.' }),
    role: t.expose('role', { description: 'What the person may do.', type: RoleRef }),
    status: t.expose('status', { description: 'Whether the person has accepted the invitation.', type: StatusRef }),
    lastSeenOn: t.exposeString('lastSeenOn', {
      description:
        'Day of the last request in UTC, directly or through a script (`2026-10-10`); null if there was none.',
      nullable: true,
    }),
    createdAt: t.expose('createdAt', { description: 'When the account was created.', type: 'DateTime' }),
  }),
});

builder.queryField('people', (t) =>
  t.field({
    description: 'Everyone with an account, sorted by name. Requires the role administrator.',
    type: [PersonRef],
    authScopes: { admin: true },
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, { people }) => people.people(),
  }),
);
