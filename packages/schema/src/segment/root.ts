import { builder, searchedConnectionCost } from '../builder.ts';
import { catalogArgument, selectCatalogs } from '../catalog/select.ts';
import { narrowed } from '../facet/facet.ts';
import type { SegmentNode } from '../context.ts';
import { bySource, page } from '../paging/page.ts';
import { rowsOfAll } from '../paging/row.ts';
import { SegmentRef } from '../refs.ts';
import { requireLocales } from '../text/locale.ts';
import { SegmentWhereRef, segmentConditions } from './where.ts';

const SegmentConnectionRef = builder.connectionObject<typeof SegmentRef, { readonly rows: readonly SegmentNode[] }>(
  {
    type: SegmentRef,
    name: 'SegmentConnection',
    description: 'A page of a list of segments.',
    fields: (t) => ({
      positionOf: t.int({
        description:
          'How many rows of the whole list stand before the segment with this key; null if it is not in the list. Pass it as `skip` to begin a page there.',
        nullable: true,
        args: { key: t.arg.string({ required: true, description: 'As in `Segment.key`.' }) },
        resolve: ({ rows }, { key }) => {
          const position = rows.findIndex(({ segment }) => segment.key === key);
          return position === -1 ? null : position;
        },
      }),
    }),
  },
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
        skip: t.arg.int({
          description:
            'How many rows to leave out at the front: of the whole list, or of what `after` leaves. A cursor keeps its place when rows come or go; a number does not.',
        }),
      },
      complexity: searchedConnectionCost,
      resolve: async (_root, { catalog, where, ...args }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        if (where?.locale != null) requireLocales(snapshots, [where.locale]);
        const all = rowsOfAll('Segment', snapshots);
        const rows = narrowed({ all, conditions: await segmentConditions(where ?? {}, snapshots, context) });
        return { ...page({ kind: 'Segment', rows, compare: bySource(context.catalogs) }, args, context), rows };
      },
    },
    SegmentConnectionRef,
  ),
);
