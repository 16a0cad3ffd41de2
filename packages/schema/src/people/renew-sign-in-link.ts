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
  description: 'Another way in.',
  fields: (t) => ({
    signInLink: t.exposeString('signInLink', {
      description: 'Signs in once and lets the person choose a password. Shown here only: pass it on.',
    }),
    expiresAt: t.expose('expiresAt', { description: 'When the link stops working.', type: 'DateTime' }),
  }),
});

const ResultRef = builder.unionType('RenewSignInLinkResult', {
  description: 'The link, or why there is none.',
  types: [RenewedRef, RoleRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('renewSignInLink', (t) =>
  t.field({
    description:
      'Makes a link for someone who has lost the password; earlier ones stop working. For administrators at the screen, not for tokens.',
    type: ResultRef,
    authScopes: { $all: { admin: true, session: true } },
    args: { personId: t.arg.id({ required: true, description: 'As `Person.id` gave it.' }) },
    resolve: async (_root, { personId }, context) => {
      requireText('personId', personId, limits.nameLength);
      const link = await context.people.renewLink({ personId, actor: actorOf(context) });
      return link ? { kind: 'RenewSignInLinkPayload' as const, ...link } : roleRefused('NOT_FOUND');
    },
  }),
);
