import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { RoleRefusedRef, roleRefused } from './role-refused.ts';

interface Renewed {
  readonly kind: 'RenewSignInLinkPayload';
  readonly signInLink: string;
  readonly expiresAt: Date;
}

const RenewedRef = builder.objectRef<Renewed>('RenewSignInLinkPayload').implement({
  description: 'A new link to sign in with.',
  fields: (t) => ({
    signInLink: t.exposeString('signInLink', {
      description: 'Signs the person in once and lets them choose a password. It is shown only here, so pass it on.',
    }),
    expiresAt: t.expose('expiresAt', { description: 'When the link expires.', type: 'DateTime' }),
  }),
});

const ResultRef = builder.unionType('RenewSignInLinkResult', {
  description: 'The link, or why none was created.',
  types: [RenewedRef, RoleRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('renewSignInLink', (t) =>
  t.field({
    description:
      'Creates a sign-in link for someone who has lost their password. Earlier links stop working. Requires the role administrator and a session; not for API tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { personId: t.arg.id({ required: true, description: 'As in `Person.id`.' }) },
    resolve: async (_root, { personId }, context) => {
      requireText('personId', personId, limits.nameLength);
      const link = await context.people.renewLink({ personId, actor: actorOf(context) });
      return link ? { kind: 'RenewSignInLinkPayload' as const, ...link } : roleRefused('NOT_FOUND');
    },
  }),
);
