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
      description: 'By severity, lowest first.',
      resolve: (narrowing) => facetCounts(narrowing, 'severity', severities, ({ event }) => [event.severity]),
    }),
    outcome: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By outcome.',
      resolve: (narrowing) => facetCounts(narrowing, 'outcome', outcomes, ({ event }) => [event.outcome]),
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

function citedCodes({ event }: EventNode): readonly string[] {
  return [...new Set(event.references.map(({ code, citedAs }) => code ?? citedAs))];
}
