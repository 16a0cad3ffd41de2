import { builder, searchedConnectionCost } from '../builder.ts';
import { catalogArgument, selectCatalogs } from '../catalog/select.ts';
import { narrowed } from '../facet/facet.ts';
import { bySource, page } from '../paging/page.ts';
import { rowsOfAll } from '../paging/row.ts';
import { SegmentRef } from '../refs.ts';
import { requireLocales } from '../text/locale.ts';
import { SegmentWhereRef, segmentConditions } from './where.ts';

const SegmentConnectionRef = builder.connectionObject(
  { type: SegmentRef, name: 'SegmentConnection', description: 'A page of a list of segments.' },
  { name: 'SegmentEdge', description: 'A segment in a list.' },
);

builder.queryField('segments', (t) =>
  t.connection(
    {
      description: 'The texts of the pages, aligned across locales: the rows of the comparison.',
      type: SegmentRef,
      args: {
        catalog: t.arg.string(catalogArgument),
        where: t.arg({ type: SegmentWhereRef, description: 'Which ones to list; all by default.' }),
      },
      complexity: searchedConnectionCost,
      resolve: async (_root, { catalog, where, ...args }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        if (where?.locale != null) requireLocales(snapshots, [where.locale]);
        const all = rowsOfAll('Segment', snapshots);
        const rows = narrowed({ all, conditions: await segmentConditions(where ?? {}, snapshots, context) });
        return page({ kind: 'Segment', rows, compare: bySource(context.catalogs) }, args, context);
      },
    },
    SegmentConnectionRef,
  ),
);
