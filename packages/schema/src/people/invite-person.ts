import type { Person } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { limits } from '../limits.ts';
import type { MessageId } from '../wording.ts';
import { PersonRef } from './person.ts';
import { RoleRef } from './role.ts';

interface Invited {
  readonly kind: 'InvitePersonPayload';
  readonly person: Person;
  readonly signInLink: string;
  readonly expiresAt: Date;
}

interface Refused extends UserError {
  readonly kind: 'InvitationRefused';
}

const InvitedRef = builder.objectRef<Invited>('InvitePersonPayload').implement({
  description: 'A new account.',
  fields: (t) => ({
    person: t.expose('person', { description: 'The invited person.', type: PersonRef }),
    signInLink: t.exposeString('signInLink', {
      description: 'Signs the person in once and lets them choose a password. It is shown only here, so pass it on.',
    }),
    expiresAt: t.expose('expiresAt', { description: 'When the link expires.', type: 'DateTime' }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('InvitationRefused').implement({
  description:
    'Nobody was invited. `ADDRESS_TAKEN`: there is an account with this address; `ADDRESS_MALFORMED`: it is not an e-mail address; `NAME_MISSING`: the name is empty.',
  interfaces: [UserErrorRef],
});

const ResultRef = builder.unionType('InvitePersonResult', {
  description: 'The invitation, or why nobody was invited.',
  types: [InvitedRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

const refused = (code: string, messageId: MessageId, path: string): Refused => ({
  kind: 'InvitationRefused',
  code,
  words: { messageId },
  path: [path],
});

builder.mutationField('invitePerson', (t) =>
  t.field({
    description:
      'Creates an account and a link to sign in with. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: {
      email: t.arg.string({ required: true, description: 'E-mail address to sign in with.' }),
      name: t.arg.string({ required: true, description: 'Name to show with changes.' }),
      role: t.arg({ type: RoleRef, required: true, description: 'What the person may do.' }),
    },
    resolve: async (_root, { email, name, role }, context) => {
      requireText('email', email, limits.emailLength);
      requireText('name', name, limits.nameLength);
      if (name.trim() === '') return refused('NAME_MISSING', 'person-name-missing', 'name');
      if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) {
        return refused('ADDRESS_MALFORMED', 'person-address-malformed', 'email');
      }
      const invitation = { email: email.trim(), name: name.trim(), role, actor: actorOf(context) };
      const outcome = await context.people.invite(invitation);
      if (outcome.kind === 'TAKEN') {
        return refused('ADDRESS_TAKEN', 'person-address-taken', 'email');
      }
      return { ...outcome, kind: 'InvitePersonPayload' as const };
    },
  }),
);
