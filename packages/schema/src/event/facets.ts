import { builder } from '../builder.ts';
import type { EventNode } from '../context.ts';
import { FacetCountRef, facetCounts, perFacet, type Narrowing } from '../facet/facet.ts';
import { outcomes, severities } from './enums.ts';
import { hasFindings, type EventFacet } from './where.ts';

export const EventFacetsRef = builder.objectRef<Narrowing<EventNode, EventFacet>>('EventFacets').implement({
  description:
    'How many events match each value of each filter, with all other filters applied. Lists all values in a stable order.',
  fields: (t) => ({
    severity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity, lowest first. `UNKNOWN` only where an event has it.',
      resolve: (narrowing) => {
        const values = inUse(severities, narrowing, 'severity');
        return facetCounts(narrowing, 'severity', values, ({ event }) => [event.severity]);
      },
    }),
    outcome: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By outcome. `UNKNOWN` only where an event has it.',
      resolve: (narrowing) => {
        const values = inUse(outcomes, narrowing, 'outcome');
        return facetCounts(narrowing, 'outcome', values, ({ event }) => [event.outcome]);
      },
    }),
    operation: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By operation, in source order.',
      resolve: (narrowing) => {
        const operations = new Set(narrowing.all.map(({ event }) => event.operation));
        return facetCounts(narrowing, 'operation', operations, ({ event }) => [event.operation]);
      },
    }),
    diagnosticCode: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By cited code, in ascending order.',
      resolve: (narrowing) => {
        const codes = [...new Set(narrowing.all.flatMap(citedCodes))].sort();
        return facetCounts(narrowing, 'diagnosticCode', codes, citedCodes);
      },
    }),
    hasFindings: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: '`true`: events with findings. `false`: events without.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'hasFindings', ['true', 'false'], (node) => [String(hasFindings(node))]),
    }),
  }),
});

/** The values that readers can filter by: that a page says nothing is no choice where every page says it. */
function inUse<Name extends 'severity' | 'outcome'>(
  values: readonly EventNode['event'][Name][],
  { all }: Narrowing<EventNode, EventFacet>,
  name: Name,
): readonly EventNode['event'][Name][] {
  return values.filter((value) => value !== 'UNKNOWN' || all.some(({ event }) => event[name] === value));
}

function citedCodes({ event }: EventNode): readonly string[] {
  return [...new Set(event.references.map(({ code, citedAs }) => code ?? citedAs))];
}
