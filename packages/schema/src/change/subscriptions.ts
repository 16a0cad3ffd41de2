import type { CatalogChange, ReviewNotice } from '@eventide/contract';
import { builder } from '../builder.ts';
import { requireCatalog } from '../catalog/select.ts';

const catalogArgument = {
  description: 'Slug of one catalogue; all of them without it. An unknown one is refused with `UNKNOWN_CATALOG`.',
} as const;

const CatalogChangeRef = builder.objectRef<CatalogChange>('CatalogChange').implement({
  description: 'A catalogue has another content, or its review has come to an end.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    revision: t.exposeInt('revision', { description: 'As in `CatalogRevision.number`.' }),
  }),
});

const ReviewChangeRef = builder.objectRef<ReviewNotice>('ReviewChange').implement({
  description: 'Decisions, comments, suggestions or dismissals have changed.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    batchId: t.exposeID('batchId', {
      description: 'As the mutation answered it; null where changes may have been missed: read everything again.',
      nullable: true,
    }),
    segmentKeys: t.exposeStringList('segmentKeys', {
      description: 'Keys of the texts concerned; null where there are too many to name: read everything again.',
      nullable: true,
    }),
  }),
});

builder.subscriptionFields((t) => ({
  catalogChanged: t.field({
    description:
      'Tells of every import, by whichever server, once its content can be read, and again once it has been reviewed.',
    type: CatalogChangeRef,
    args: { catalog: t.arg.string(catalogArgument) },
    subscribe: (_root, { catalog }, context) => {
      if (catalog != null) requireCatalog(context, catalog);
      return only(context.changes.catalogs(), catalog);
    },
    resolve: (change) => change,
  }),
  reviewChanged: t.field({
    description: 'Tells of every change to the review, by whichever server.',
    type: ReviewChangeRef,
    args: { catalog: t.arg.string(catalogArgument) },
    subscribe: (_root, { catalog }, context) => {
      if (catalog != null) requireCatalog(context, catalog);
      return only(context.changes.reviews(), catalog);
    },
    resolve: (change) => change,
  }),
}));

/** What concerns one catalogue. Ending this ends what it is taken from. */
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
