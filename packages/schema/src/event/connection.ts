import { builder } from '../builder.ts';
import { EventRef } from '../refs.ts';
import { EventFacetsRef, type Narrowing } from './facets.ts';

export const EventConnectionRef = builder.connectionObject<typeof EventRef, { readonly narrowing: Narrowing }>(
  {
    type: EventRef,
    name: 'EventConnection',
    description: 'A page of a list of events.',
    fields: (t) => ({
      facets: t.field({
        description: 'How many events the values of each filter have.',
        type: EventFacetsRef,
        resolve: ({ narrowing }) => narrowing,
      }),
    }),
  },
  { name: 'EventEdge', description: 'An event in a list.' },
);
