import { builder } from '../builder.ts';
import type { CatalogSnapshot, FindingNode, SchemaContext } from '../context.ts';
import { isOpen, statuses } from '../dismissal/status.ts';
import { narrowed } from '../facet/facet.ts';
import { bySource, page, type PageArguments } from '../paging/page.ts';
import { FindingRef } from '../refs.ts';
import { messageLanguage } from '../text/message-language.ts';
import { FindingFacetsRef, type FindingNarrowing } from './facets.ts';
import { findingOrder, type FindingOrder } from './order.ts';
import { findingConditions, type FindingFilter } from './where.ts';

export const FindingConnectionRef = builder.connectionObject<
  typeof FindingRef,
  { readonly narrowing: FindingNarrowing }
>(
  {
    type: FindingRef,
    name: 'FindingConnection',
    description: 'A page of a list of findings.',
    fields: (t) => ({
      facets: t.field({
        description: 'How many findings match each value of each filter.',
        type: FindingFacetsRef,
        resolve: ({ narrowing }) => narrowing,
      }),
    }),
  },
  { name: 'FindingEdge', description: 'A finding in a list.' },
);

interface FindingArguments extends PageArguments {
  readonly where?: FindingFilter | null | undefined;
  readonly orderBy?: FindingOrder | null | undefined;
}

/** A page of findings, in source order unless another is asked for. `all` is in source order. */
export async function findingPage(
  all: readonly FindingNode[],
  snapshots: readonly CatalogSnapshot[],
  { where, orderBy, ...args }: FindingArguments,
  context: SchemaContext,
) {
  // The store is read only if the list is filtered by status.
  const statusOf = where?.status ? await statuses(snapshots, context) : isOpen;
  const language = messageLanguage(where?.language, context);
  const narrowing = { all, conditions: findingConditions(where ?? {}, snapshots, statusOf, language), snapshots };
  const source = bySource(context.catalogs);
  const compare = findingOrder(orderBy, source);
  const found = narrowed(narrowing);
  const rows = compare === source ? found : found.toSorted(compare);
  return { ...page({ kind: 'Finding', rows, compare }, args, context), narrowing };
}
