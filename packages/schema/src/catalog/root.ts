import { builder } from '../builder.ts';
import { CatalogRef } from '../refs.ts';

builder.queryFields((t) => ({
  catalogs: t.field({
    description: 'All catalogues.',
    type: [CatalogRef],
    complexity: { field: 1, multiplier: 1 },
    resolve: (_root, _args, { catalogs }) => [...catalogs.values()],
  }),
  catalog: t.field({
    description: 'One catalogue; null if there is none with this slug.',
    type: CatalogRef,
    nullable: true,
    args: {
      slug: t.arg.string({
        required: true,
        defaultValue: 'certificate-connector',
        description: 'As in `Catalog.slug`.',
      }),
    },
    resolve: (_root, { slug }, { catalogs }) => catalogs.get(slug),
  }),
}));
