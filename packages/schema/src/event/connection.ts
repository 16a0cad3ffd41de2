import { builder } from '../builder.ts';
import type { EventNode } from '../context.ts';
import type { Narrowing } from '../facet/facet.ts';
import { EventRef } from '../refs.ts';
import { EventFacetsRef } from './facets.ts';
import type { EventFacet } from './where.ts';

export const EventConnectionRef = builder.connectionObject<
  typeof EventRef,
  { readonly narrowing: Narrowing<EventNode, EventFacet> }
>(
  {
    type: EventRef,
    name: 'EventConnection',
    description: 'A page of a list of events.',
    fields: (t) => ({
      facets: t.field({
        description: 'How many events match each value of each filter.',
        type: EventFacetsRef,
        resolve: ({ narrowing }) => narrowing,
      }),
    }),
  },
  { name: 'EventEdge', description: 'An event in a list.' },
);
