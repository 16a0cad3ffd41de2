import type { Viewer } from '@eventide/contract';
import { builder } from '../builder.ts';
import { ApiTokenRef } from './api-token.ts';
import { RoleRef } from './role.ts';

export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The person that makes the request, directly or through a script.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    name: t.exposeString('name', { description: 'As it is shown beside changes.' }),
    email: t.exposeString('email', { description: 'The address that the person signs in with.' }),
    role: t.expose('role', {
      description: 'What this request may do. With an API token it can be less than the person may do.',
      type: RoleRef,
    }),
    reviewLanguages: t.field({
      description: 'Locales whose texts the person reviews, as they chose them; empty if none was chosen.',
      type: ['Locale'],
      resolve: ({ id }, _args, { people }) => people.reviewLanguages(id),
    }),
    apiTokens: t.field({
      description: "The person's API tokens, newest first, including revoked ones.",
      type: [ApiTokenRef],
      resolve: ({ id }, _args, { people }) => people.apiTokens(id),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    description:
      'The person that makes the request; null if nobody is signed in. Available even if reading requires an account.',
    type: ViewerRef,
    nullable: true,
    skipTypeScopes: true,
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
