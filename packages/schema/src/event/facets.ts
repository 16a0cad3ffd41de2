import { builder } from '../builder.ts';
import type { EventNode } from '../context.ts';
import { outcomes, severities } from './enums.ts';
import { satisfiesAll, type Conditions } from './where.ts';

interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** All events that a list is taken from, and what it is narrowed by. */
export interface Narrowing {
  readonly all: readonly EventNode[];
  readonly conditions: Conditions;
}

const FacetCountRef = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'How many rows there are with one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as the filter takes it.' }),
    count: t.exposeInt('count', { description: 'Rows with it, all other filters applied; 0 is listed too.' }),
  }),
});

/** Facets cost the same whatever the size of the page. */
const perFacet = { field: 1, multiplier: 1 } as const;

export const EventFacetsRef = builder.objectRef<Narrowing>('EventFacets').implement({
  description:
    "How many events each filter's values have, with the other filters applied but not the filter itself. All values, in a stable order.",
  fields: (t) => ({
    severity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity, mildest first.',
      resolve: (narrowing) => counts(narrowing, 'severity', severities, ({ event }) => [event.severity]),
    }),
    outcome: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By outcome.',
      resolve: (narrowing) => counts(narrowing, 'outcome', outcomes, ({ event }) => [event.outcome]),
    }),
    operation: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By operation, in source order.',
      resolve: (narrowing) => {
        const operations = new Set(narrowing.all.map(({ event }) => event.operation));
        return counts(narrowing, 'operation', operations, ({ event }) => [event.operation]);
      },
    }),
    diagnosticCode: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By cited code, in ascending order.',
      resolve: (narrowing) => {
        const codes = [...new Set(narrowing.all.flatMap(citedCodes))].sort();
        return counts(narrowing, 'diagnosticCode', codes, citedCodes);
      },
    }),
  }),
});

function citedCodes({ event }: EventNode): readonly string[] {
  return [...new Set(event.references.map(({ code, citedAs }) => code ?? citedAs))];
}

function counts(
  { all, conditions }: Narrowing,
  own: keyof Conditions,
  values: Iterable<string>,
  valuesOf: (node: EventNode) => readonly string[],
): readonly FacetCount[] {
  const tally = new Map<string, number>();
  for (const node of all.filter(satisfiesAll(conditions, own))) {
    for (const value of valuesOf(node)) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return [...values].map((value) => ({ value, count: tally.get(value) ?? 0 }));
}
