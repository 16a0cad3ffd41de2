import type { ApiToken } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { roles } from '../access/scopes.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { limits } from '../limits.ts';
import type { MessageId } from '../wording.ts';
import { ApiTokenRef } from './api-token.ts';
import { RoleRef } from './role.ts';

interface Created {
  readonly kind: 'CreateApiTokenPayload';
  readonly token: ApiToken;
  readonly secret: string;
}

interface Refused extends UserError {
  readonly kind: 'ApiTokenRefused';
}

const CreatedRef = builder.objectRef<Created>('CreateApiTokenPayload').implement({
  description: 'A new API token.',
  fields: (t) => ({
    token: t.expose('token', { description: 'The token, without its secret.', type: ApiTokenRef }),
    secret: t.exposeString('secret', {
      description: 'Send it as `Authorization: Bearer …`. It is shown only here and not stored.',
    }),
  }),
});

export const ApiTokenRefusedRef = builder.objectRef<Refused>('ApiTokenRefused').implement({
  description:
    'Nothing was changed. `NAME_MISSING`: the name is empty; `ROLE_TOO_HIGH`: a token may not do more than its owner; `EXPIRED`: the expiry is in the past; `TOKEN_NOT_FOUND`: you have no such token.',
  interfaces: [UserErrorRef],
});

const ResultRef = builder.unionType('CreateApiTokenResult', {
  description: 'The new token, or why none was created.',
  types: [CreatedRef, ApiTokenRefusedRef],
  resolveType: ({ kind }) => kind,
});

export const tokenRefused = (code: string, messageId: MessageId, path: string): Refused => ({
  kind: 'ApiTokenRefused',
  code,
  words: { messageId },
  path: [path],
});

builder.mutationField('createApiToken', (t) =>
  t.field({
    description:
      'Creates an API token that acts for the signed-in person. Requires a session; tokens cannot create tokens.',
    type: ResultRef,
    authScopes: { session: true },
    args: {
      name: t.arg.string({ required: true, description: 'A name to recognise it by.' }),
      role: t.arg({ type: RoleRef, required: true, description: 'What it may do; at most what its owner may.' }),
      expiresAt: t.arg({ type: 'DateTime', description: 'When it expires; never by default.' }),
    },
    resolve: async (_root, { name, role, expiresAt }, context) => {
      requireText('name', name, limits.nameLength);
      const viewer = actorOf(context);
      if (name.trim() === '') return tokenRefused('NAME_MISSING', 'token-name-missing', 'name');
      if (roles.indexOf(role) > roles.indexOf(viewer.role)) {
        return tokenRefused('ROLE_TOO_HIGH', 'token-role-too-high', 'role');
      }
      if (expiresAt && expiresAt.getTime() <= Date.now()) {
        return tokenRefused('EXPIRED', 'token-expired', 'expiresAt');
      }
      const token = { personId: viewer.id, name: name.trim(), role, expiresAt: expiresAt ?? null, actor: viewer };
      return { kind: 'CreateApiTokenPayload' as const, ...(await context.people.createApiToken(token)) };
    },
  }),
);
