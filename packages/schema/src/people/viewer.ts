import type { Viewer } from '@eventide/contract';
import { builder } from '../builder.ts';
import { ApiTokenRef } from './api-token.ts';
import { RoleRef } from './role.ts';

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The person, or the script of a person, that the request comes from.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable. Opaque.' }),
    name: t.exposeString('name', { description: 'As it is shown beside changes.' }),
    email: t.exposeString('email', { description: 'The address that the person signs in with.' }),
    role: t.expose('role', {
      description: 'What this request may do: with an API token it can be less than the person may.',
      type: RoleRef,
    }),
    apiTokens: t.field({
      description: "The person's tokens for scripts, newest first, revoked ones too.",
      type: [ApiTokenRef],
      resolve: ({ id }, _args, { people }) => people.apiTokens(id),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    description: 'Who asks; null where nobody is signed in. Open even where reading is for people only.',
    type: ViewerRef,
    nullable: true,
    skipTypeScopes: true,
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
