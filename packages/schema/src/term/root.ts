import { builder, connectionCost } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { statuses } from '../dismissal/status.ts';
import { refusal } from '../errors/refusal.ts';
import { FacetCountRef, facetCounts, narrowed, type Narrowing, perFacet } from '../facet/facet.ts';
import { newestFirst } from '../paging/newest-first.ts';
import { ConceptRef } from './concept.ts';
import { conceptSources, termStates } from './enums.ts';
import { type ConceptRow, conceptRows } from './rows.ts';
import { conceptConditions, type ConceptFilter, ConceptWhereRef } from './where.ts';

type ConceptNarrowing = Narrowing<ConceptRow, keyof ConceptFilter>;

const ConceptFacetsRef = builder.objectRef<ConceptNarrowing>('ConceptFacets').implement({
  description:
    'How many concepts match each value of each filter, with all other filters applied. Lists all values in a stable order.',
  fields: (t) => ({
    source: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By where they are from.',
      resolve: (narrowing) => facetCounts(narrowing, 'source', conceptSources, ({ source }) => [source]),
    }),
    state: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'Concepts of the term base by the states of their terms.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'state', termStates, ({ source, renderings }) =>
          source === 'MINED' ? [] : [...new Set(renderings.map(({ state }) => state))],
        ),
    }),
    locale: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: 'By the locales of their terms, sorted by tag.',
      resolve: (narrowing) => {
        const localesOf = ({ renderings }: ConceptRow) => [...new Set(renderings.map(({ locale }) => locale))];
        return facetCounts(narrowing, 'locale', [...new Set(narrowing.all.flatMap(localesOf))].sort(), localesOf);
      },
    }),
    hasFindings: t.field({
      type: [FacetCountRef],
      complexity: perFacet,
      description: '`true`: with open findings on their terms. `false`: without.',
      resolve: (narrowing) =>
        facetCounts(narrowing, 'hasFindings', ['true', 'false'], ({ findings }) => [String(findings.length > 0)]),
    }),
  }),
});

const ConceptConnectionRef = builder.connectionObject<typeof ConceptRef, { readonly narrowing: ConceptNarrowing }>(
  {
    type: ConceptRef,
    name: 'ConceptConnection',
    description: 'A page of a list of concepts.',
    fields: (t) => ({
      facets: t.field({
        description: 'How many concepts match each value of each filter.',
        type: ConceptFacetsRef,
        resolve: ({ narrowing }) => narrowing,
      }),
    }),
  },
  { name: 'ConceptEdge', description: 'A concept in a list.' },
);

builder.queryField('concepts', (t) =>
  t.connection(
    {
      description:
        'Concepts with their terms in every locale: those of the term base in the order in which they came, then those that the review has mined, where the texts disagree most first. Only `first` and `after` page through them.',
      type: ConceptRef,
      args: {
        catalog: t.arg.string(oneCatalogArgument),
        where: t.arg({ type: ConceptWhereRef, description: 'Which ones to list; all by default.' }),
      },
      complexity: connectionCost,
      resolve: async (_root, { catalog, where, ...args }, context) => {
        const narrowing = await conceptsOf(requireCatalog(context, catalog), where ?? {}, context);
        const rows = narrowed(narrowing);
        const listed = await newestFirst(
          {
            kind: 'concept',
            id: /^.+$/s,
            load: ({ first, after }) => {
              const start = after === undefined ? 0 : 1 + placeOf(after, rows);
              return Promise.resolve({ rows: rows.slice(start, start + first), hasMore: start + first < rows.length });
            },
            count: () => Promise.resolve(rows.length),
          },
          args,
        );
        return { ...listed, narrowing };
      },
    },
    ConceptConnectionRef,
  ),
);

export async function conceptsOf(
  snapshot: CatalogSnapshot,
  where: ConceptFilter,
  context: SchemaContext,
): Promise<ConceptNarrowing> {
  const conditions = conceptConditions(where);
  const [stored, statusOf] = await Promise.all([
    context.store.concepts(snapshot.catalog.slug),
    statuses([snapshot], context),
  ]);
  return { all: conceptRows(snapshot, stored, statusOf), conditions };
}

/** @throws GraphQLError `BAD_CURSOR` if the row is not in the list any more */
function placeOf(id: string, rows: readonly ConceptRow[]): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at !== -1) return at;
  throw refusal('BAD_CURSOR', 'Unexpected "after": the list has changed. Start at its beginning.', {
    argument: 'after',
  });
}
