import { builder } from '../builder.ts';
import type { CatalogSnapshot, FindingNode } from '../context.ts';
import { translationTypes } from '../catalog/document.ts';
import { statuses } from '../dismissal/status.ts';
import { severities } from '../event/enums.ts';
import { FacetCountRef, facetCounts, perFacet, type Narrowing } from '../facet/facet.ts';
import { ruleIdsOf } from '../rule/require-rules.ts';
import { segmentKinds } from '../segment/kind.ts';
import { findingStatuses, mqmSeverities, severityName } from './enums.ts';
import { eventSeverityOf, translationTypeOf, type FindingFacet } from './where.ts';

export interface FindingNarrowing extends Narrowing<FindingNode, FindingFacet> {
  /** The catalogues of the list, which determine the possible rules and locales. */
  readonly snapshots: readonly CatalogSnapshot[];
}

export const FindingFacetsRef = builder.objectRef<FindingNarrowing>('FindingFacets').implement({
  description:
    'How many findings match each value of each filter, with all other filters applied. Lists all values in a stable order.',
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
      description: 'By locale, sorted by tag. Defects of the source have no locale: see `isSource`.',
      resolve: (narrowing) => {
        const locales = new Set(narrowing.snapshots.flatMap(({ catalog }) => catalog.locales));
        return facetCounts(narrowing, 'locale', [...locales].sort(), ({ finding }) => listed(finding.locale));
      },
    }),
    isSource: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: '`true`: defects of the source. `false`: all others.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'isSource', ['true', 'false'], ({ finding }) => [String(finding.locale === null)]),
    }),
    translationType: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By how the page was translated. Defects of the source are not counted.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'translationType', translationTypes, (node) => listed(translationTypeOf(node))),
    }),
    kind: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By kind of segment.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'kind', segmentKinds, ({ segment }) => listed(segment?.segment.kind)),
    }),
    eventSeverity: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By severity of the event, lowest first. Only texts of events are counted.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'eventSeverity', severities, (node) => listed(eventSeverityOf(node))),
    }),
    status: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By status. `RESOLVED` is always 0: see `Catalog.resolvedFindings`.',
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
