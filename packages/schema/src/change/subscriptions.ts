import type { CatalogChange, ReviewNotice } from '@eventide/contract';
import { builder } from '../builder.ts';
import { requireCatalog } from '../catalog/select.ts';

const catalogArgument = {
  description: 'Slug of one catalogue; all catalogues by default. An unknown slug is refused with `UNKNOWN_CATALOG`.',
} as const;

const CatalogChangeRef = builder.objectRef<CatalogChange>('CatalogChange').implement({
  description: 'The content of a catalogue has changed, or its review has finished.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    revision: t.exposeInt('revision', { description: 'As in `CatalogRevision.number`.' }),
  }),
});

const ReviewChangeRef = builder.objectRef<ReviewNotice>('ReviewChange').implement({
  description: 'Decisions, comments, suggestions, dismissals or the term base have changed.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    batchId: t.exposeID('batchId', {
      description: 'As returned by the mutation. Null if changes may have been missed: read everything again.',
      nullable: true,
    }),
    segmentKeys: t.exposeStringList('segmentKeys', {
      description:
        'Keys of the segments that changed. Null if there are too many to list, or the term base changed, which can concern any: read everything again.',
      nullable: true,
    }),
  }),
});

builder.subscriptionFields((t) => ({
  catalogChanged: t.field({
    description:
      'Sends an event when the content of an import can be read, and another when it has been reviewed, also anew after a change to the term base; and one when pages are removed, with which a catalogue may be gone. Covers changes by all servers.',
    type: CatalogChangeRef,
    args: { catalog: t.arg.string(catalogArgument) },
    subscribe: (_root, { catalog }, context) => {
      if (catalog != null) requireCatalog(context, catalog);
      return only(context.changes.catalogs(), catalog);
    },
    resolve: (change) => change,
  }),
  reviewChanged: t.field({
    description:
      'Sends an event for every change to decisions, comments, suggestions, dismissals and the term base, by all servers.',
    type: ReviewChangeRef,
    args: { catalog: t.arg.string(catalogArgument) },
    subscribe: (_root, { catalog }, context) => {
      if (catalog != null) requireCatalog(context, catalog);
      return only(context.changes.reviews(), catalog);
    },
    resolve: (change) => change,
  }),
}));

/** The items about one catalogue. Ending this iterable ends its source. */
function only<T extends { readonly catalog: string }>(
  changes: AsyncIterable<T>,
  catalog: string | null | undefined,
): AsyncIterable<T> {
  if (catalog == null) return changes;
  return {
    [Symbol.asyncIterator]: () => {
      const all = changes[Symbol.asyncIterator]();
      const next = async (): Promise<IteratorResult<T>> => {
        for (;;) {
          const step = await all.next();
          if (step.done === true || step.value.catalog === catalog) return step;
        }
      };
      return { next, return: async () => (await all.return?.()) ?? { done: true, value: undefined } };
    },
  };
}
