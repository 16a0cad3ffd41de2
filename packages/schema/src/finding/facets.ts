import { builder } from '../builder.ts';
import type { CatalogSnapshot, FindingNode } from '../context.ts';
import { statuses } from '../dismissal/status.ts';
import { severities } from '../event/enums.ts';
import { FacetCountRef, facetCounts, perFacet, type Narrowing } from '../facet/facet.ts';
import { ruleIdsOf } from '../rule/require-rules.ts';
import { segmentKinds } from '../segment/kind.ts';
import { findingStatuses, mqmSeverities, severityName } from './enums.ts';
import { eventSeverityOf, type FindingFacet } from './where.ts';

export interface FindingNarrowing extends Narrowing<FindingNode, FindingFacet> {
  /** The catalogues that the list is over: they say which rules and languages there can be. */
  readonly snapshots: readonly CatalogSnapshot[];
}

export const FindingFacetsRef = builder.objectRef<FindingNarrowing>('FindingFacets').implement({
  description:
    "How many findings each filter's values have, with the other filters applied but not the filter itself. All values, in a stable order.",
  fields: (t) => ({
    rule: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By rule, in the order of `rules`.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'rule', ruleIdsOf(narrowing.snapshots), ({ finding }) => [finding.ruleId]),
    }),
    mqmSeverity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity, mildest first.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'mqmSeverity', mqmSeverities.map(severityName), ({ finding }) => [
          severityName(finding.mqmSeverity),
        ]),
    }),
    locale: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By language, sorted by tag. Defects of the source have none: `isSource` counts them.',
      resolve: (narrowing) => {
        const locales = new Set(narrowing.snapshots.flatMap(({ catalog }) => catalog.locales));
        return facetCounts(narrowing, 'locale', [...locales].sort(), ({ finding }) => listed(finding.locale));
      },
    }),
    isSource: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'Defects of the source, `true`, and all others, `false`.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'isSource', ['true', 'false'], ({ finding }) => [String(finding.locale === null)]),
    }),
    kind: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By what the text is on its page.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'kind', segmentKinds, ({ segment }) => listed(segment?.segment.kind)),
    }),
    eventSeverity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity of the event concerned, mildest first. Texts of no event are not counted.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'eventSeverity', severities, (node) => listed(eventSeverityOf(node))),
    }),
    status: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By what has become of it. None is `RESOLVED`: such findings are in no list but their own.',
      resolve: async (narrowing, _args, context) => {
        const statusOf = await statuses(narrowing.snapshots, context);
        return facetCounts(narrowing, 'status', findingStatuses, (node) => [statusOf(node)]);
      },
    }),
  }),
});

function listed(value: string | null | undefined): readonly string[] {
  return value == null ? [] : [value];
}
