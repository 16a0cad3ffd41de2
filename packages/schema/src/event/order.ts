import { builder } from '../builder.ts';
import type { EventNode } from '../context.ts';
import { directed, SortDirectionRef, type Compare, type SortDirection } from '../paging/direction.ts';
import { severities } from './enums.ts';

const EventOrderFieldRef = builder.enumType('EventOrderField', {
  description: 'Sort key for events.',
  values: {
    SOURCE: { description: "Order of the pages' table of events, which is not always that of the IDs." },
    EVENT_ID: { description: 'Event ID.' },
    NAME: { description: 'Name, compared by UTF-16 code units.' },
    SEVERITY: { description: 'Severity, lowest first; within a severity, source order.' },
  } as const,
});

export const EventOrderRef = builder.inputType('EventOrder', {
  description: 'Order of events. Equal events are in source order.',
  fields: (t) => ({
    field: t.field({ type: EventOrderFieldRef, required: true, defaultValue: 'SOURCE', description: 'Sort key.' }),
    direction: t.field({ type: SortDirectionRef, required: true, defaultValue: 'ASC', description: 'Sort direction.' }),
  }),
});

interface EventOrder {
  readonly field: 'SOURCE' | 'EVENT_ID' | 'NAME' | 'SEVERITY';
  readonly direction: SortDirection;
}

const by: Record<Exclude<EventOrder['field'], 'SOURCE'>, Compare<EventNode>> = {
  EVENT_ID: (a, b) => a.event.eventId - b.event.eventId,
  NAME: (a, b) => Number(a.event.name > b.event.name) - Number(a.event.name < b.event.name),
  SEVERITY: (a, b) => severities.indexOf(a.event.severity) - severities.indexOf(b.event.severity),
};

/** A total order: events that are equal in the sort key are in source order. */
export function eventOrder(order: EventOrder | null | undefined, source: Compare<EventNode>): Compare<EventNode> {
  if (!order) return source;
  return directed(order.field === 'SOURCE' ? source : by[order.field], order.direction, source);
}
