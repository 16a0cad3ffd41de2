import type { ApiToken } from '@eventide/contract';
import { builder } from '../builder.ts';
import { RoleRef } from './role.ts';

export const ApiTokenRef = builder.objectRef<ApiToken>('ApiToken').implement({
  description: 'A token that a script sends as `Authorization: Bearer …`, without its secret.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable. Opaque.' }),
    name: t.exposeString('name', { description: 'What its owner calls it.' }),
    role: t.expose('role', { description: 'What it may do at most; never more than its owner may.', type: RoleRef }),
    createdAt: t.expose('createdAt', { description: 'When it was made.', type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      description: 'When it was last used; null where it never was.',
      type: 'DateTime',
      nullable: true,
    }),
    expiresAt: t.expose('expiresAt', {
      description: 'When it stops working; null where it does not by itself.',
      type: 'DateTime',
      nullable: true,
    }),
    revokedAt: t.expose('revokedAt', {
      description: 'When it was revoked; null where it was not.',
      type: 'DateTime',
      nullable: true,
    }),
  }),
});
