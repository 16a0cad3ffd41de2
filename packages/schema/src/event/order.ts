import { builder } from '../builder.ts';
import type { EventNode } from '../context.ts';
import { severities } from './enums.ts';

const EventOrderFieldRef = builder.enumType('EventOrderField', {
  description: 'What to order events by.',
  values: {
    SOURCE: { description: "The order of the pages' table, which is not everywhere that of the numbers." },
    EVENT_ID: { description: 'The number.' },
    NAME: { description: 'The name, by code unit.' },
    SEVERITY: { description: 'How bad, mildest first; in source order within a severity.' },
  } as const,
});

const SortDirectionRef = builder.enumType('SortDirection', {
  description: 'Which way to order.',
  values: {
    ASC: { description: 'Smallest, earliest or mildest first.' },
    DESC: { description: 'Largest, latest or worst first.' },
  } as const,
});

export const EventOrderRef = builder.inputType('EventOrder', {
  description: 'How to order events. Events that are equal stand in source order.',
  fields: (t) => ({
    field: t.field({ type: EventOrderFieldRef, required: true, defaultValue: 'SOURCE', description: 'By what.' }),
    direction: t.field({ type: SortDirectionRef, required: true, defaultValue: 'ASC', description: 'Which way.' }),
  }),
});

interface EventOrder {
  readonly field: 'SOURCE' | 'EVENT_ID' | 'NAME' | 'SEVERITY';
  readonly direction: 'ASC' | 'DESC';
}

type Compare = (a: EventNode, b: EventNode) => number;

const by: Record<Exclude<EventOrder['field'], 'SOURCE'>, Compare> = {
  EVENT_ID: (a, b) => a.event.eventId - b.event.eventId,
  NAME: (a, b) => Number(a.event.name > b.event.name) - Number(a.event.name < b.event.name),
  SEVERITY: (a, b) => severities.indexOf(a.event.severity) - severities.indexOf(b.event.severity),
};

/** A total order: events that are equal in the field asked for keep the order of the source. */
export function eventOrder(order: EventOrder | null | undefined, source: Compare): Compare {
  if (!order) return source;
  const sign = order.direction === 'DESC' ? -1 : 1;
  if (order.field === 'SOURCE') return (a, b) => sign * source(a, b);
  const compare = by[order.field];
  return (a, b) => sign * compare(a, b) || source(a, b);
}
