import type { ApiToken } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

export const ApiTokenRef = builder.objectRef<ApiToken>('ApiToken').implement({
  description: 'An API token, which a script sends as `Authorization: Bearer …`. Without its secret.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    name: t.exposeString('name', { description: 'Name given by its owner.' }),
    role: t.expose('role', { description: 'The most it may do; never more than its owner.', type: RoleRef }),
    createdAt: t.expose('createdAt', { description: 'When it was created.', type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      description: 'When it was last used, to the minute; null if never.',
      type: 'DateTime',
      nullable: true,
    }),
    expiresAt: t.expose('expiresAt', {
      description: 'When it expires; null if never.',
      type: 'DateTime',
      nullable: true,
    }),
    revokedAt: t.expose('revokedAt', {
      description: 'When it was revoked; null if it was not.',
      type: 'DateTime',
      nullable: true,
    }),
  }),
});
