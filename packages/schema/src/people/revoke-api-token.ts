import type { ApiToken } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { ApiTokenRef } from './api-token.ts';
import { ApiTokenRefusedRef, tokenRefused } from './create-api-token.ts';

interface Revoked {
  readonly kind: 'RevokeApiTokenPayload';
  readonly token: ApiToken;
}

const RevokedRef = builder.objectRef<Revoked>('RevokeApiTokenPayload').implement({
  description: 'A revoked API token.',
  fields: (t) => ({
    token: t.expose('token', { description: 'The token, with the time it was revoked.', type: ApiTokenRef }),
  }),
});

const ResultRef = builder.unionType('RevokeApiTokenResult', {
  description: 'The revoked token, or why nothing was changed.',
  types: [RevokedRef, ApiTokenRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('revokeApiToken', (t) =>
  t.field({
    description: 'Revokes an API token of the signed-in person, at once and for good.',
    type: ResultRef,
    authScopes: { person: true },
    args: { id: t.arg.id({ required: true, description: 'As in `ApiToken.id`.' }) },
    resolve: async (_root, { id }, context) => {
      requireText('id', id, limits.nameLength);
      const actor = actorOf(context);
      const token = await context.people.revokeApiToken({ id, personId: actor.id, actor });
      return token
        ? { kind: 'RevokeApiTokenPayload' as const, token }
        : tokenRefused('TOKEN_NOT_FOUND', 'token-not-found', 'id');
    },
  }),
);
