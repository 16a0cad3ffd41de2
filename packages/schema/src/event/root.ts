import { builder, connectionCost, searchedConnectionCost } from '../builder.ts';
import { catalogArgument, oneCatalogArgument, requireCatalog, selectCatalogs } from '../catalog/select.ts';
import { narrowed } from '../facet/facet.ts';
import { requireListSize } from '../paging/list-size.ts';
import { bySource, page } from '../paging/page.ts';
import { rowsOfAll } from '../paging/row.ts';
import { DiagnosticCodeRef, EventRef } from '../refs.ts';
import { requireLocales } from '../text/locale.ts';
import { EventConnectionRef } from './connection.ts';
import { EventOrderRef, eventOrder } from './order.ts';
import { EventWhereRef, eventConditions } from './where.ts';

builder.queryFields((t) => ({
  event: t.field({
    description: 'The event with this ID; null if the catalogue has none.',
    type: EventRef,
    nullable: true,
    args: {
      eventId: t.arg.int({ required: true, description: 'Event ID in the Windows event log.' }),
      catalog: t.arg.string(oneCatalogArgument),
    },
    resolve: (_root, { eventId, catalog }, context) => requireCatalog(context, catalog).eventById.get(eventId),
  }),
  eventsById: t.field({
    description: 'The events with these IDs, in the order given, with null for those that the catalogue does not have.',
    type: [EventRef],
    nullable: { list: false, items: true },
    args: {
      eventIds: t.arg.intList({ required: true, description: 'At most 100 event IDs.' }),
      catalog: t.arg.string(oneCatalogArgument),
    },
    complexity: ({ eventIds }) => ({ field: 1, multiplier: eventIds.length }),
    resolve: (_root, { eventIds, catalog }, context) => {
      requireListSize('eventIds', eventIds);
      const { eventById } = requireCatalog(context, catalog);
      return eventIds.map((eventId) => eventById.get(eventId));
    },
  }),
  events: t.connection(
    {
      description: 'Events, filtered and sorted.',
      type: EventRef,
      args: {
        catalog: t.arg.string(catalogArgument),
        where: t.arg({ type: EventWhereRef, description: 'Which ones to list; all by default.' }),
        orderBy: t.arg({ type: EventOrderRef, description: 'Order of the events; source order by default.' }),
      },
      complexity: searchedConnectionCost,
      resolve: async (_root, { catalog, where, orderBy, ...args }, context) => {
        const snapshots = selectCatalogs(context, catalog);
        if (where?.locale != null) requireLocales(snapshots, [where.locale]);
        const narrowing = {
          all: rowsOfAll('Event', snapshots),
          conditions: await eventConditions(where ?? {}, snapshots, context),
        };
        const compare = eventOrder(orderBy, bySource(context.catalogs));
        const rows = narrowed(narrowing).toSorted(compare);
        return { ...page({ kind: 'Event', rows, compare }, args, context), narrowing };
      },
    },
    EventConnectionRef,
  ),
}));

builder.objectField(DiagnosticCodeRef, 'events', (t) =>
  t.connection(
    {
      description: 'The events that cite the code, in source order.',
      type: EventRef,
      complexity: connectionCost,
      resolve: ({ code, snapshot }, args, context) => {
        const rows = code.events.flatMap((eventId) => snapshot.eventById.get(eventId) ?? []);
        const compare = bySource(context.catalogs);
        return {
          ...page({ kind: 'Event', rows, compare }, args, context),
          narrowing: { all: rows, conditions: {} },
        };
      },
    },
    EventConnectionRef,
  ),
);
