import type { Locale } from '@eventide/catalog';
import type { SuggestionCount, SuggestionFilter, SuggestionStage } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireListSize } from '../paging/list-size.ts';
import { newestFirst } from '../paging/newest-first.ts';
import { SuggestionStageRef } from './enums.ts';
import { SuggestionRef } from './suggestion.ts';

export interface SuggestionWhere {
  readonly stage?: readonly SuggestionStage[] | null | undefined;
  readonly locale?: readonly Locale[] | null | undefined;
}

const SuggestionWhereRef = builder.inputRef<SuggestionWhere>('SuggestionWhere').implement({
  description:
    'Conditions on suggestions. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    stage: t.field({ type: [SuggestionStageRef], description: 'That have come so far.' }),
    locale: t.field({ type: ['Locale'], description: 'For texts in one of these locales.' }),
  }),
});

const SuggestionCountRef = builder.objectRef<SuggestionCount>('SuggestionCount').implement({
  description: 'How many suggestions of a locale have come how far.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'Locale of the texts.', type: 'Locale' }),
    stage: t.expose('stage', { description: 'How far they have come.', type: SuggestionStageRef }),
    count: t.exposeInt('count', { description: 'Number of suggestions.' }),
  }),
});

const SuggestionConnectionRef = builder.connectionObject<
  typeof SuggestionRef,
  { readonly counts: readonly SuggestionCount[] }
>(
  {
    type: SuggestionRef,
    name: 'SuggestionConnection',
    description: 'A page of a list of suggestions.',
    fields: (t) => ({
      counts: t.field({
        description: 'All suggestions of the catalogue, counted by locale and stage; `where` does not narrow it.',
        type: [SuggestionCountRef],
        resolve: ({ counts }) => counts,
      }),
    }),
  },
  { name: 'SuggestionEdge', description: 'A suggestion in a list.' },
);

builder.queryField('suggestions', (t) =>
  t.connection(
    {
      description: 'Suggested translations, newest first. Only `first` and `after` page through them.',
      type: SuggestionRef,
      args: {
        catalog: t.arg.string(oneCatalogArgument),
        where: t.arg({ type: SuggestionWhereRef, description: 'Which ones to list; all by default.' }),
      },
      complexity: connectionCost,
      resolve: async (_root, { catalog, where, ...args }, context) => {
        requireCatalog(context, catalog);
        const filter = suggestionFilter(where ?? {});
        let counts: readonly SuggestionCount[] = [];
        const listed = await newestFirst(
          {
            kind: 'suggestion',
            id: /^[0-9a-f-]{36}$/,
            load: async (page) => {
              const { suggestions, hasMore } = await context.store.suggestionPage(catalog, { where: filter, ...page });
              return { rows: suggestions, hasMore };
            },
            count: async () => {
              counts = await context.store.suggestionCounts(catalog);
              return totalOf(counts, filter);
            },
          },
          args,
        );
        return { ...listed, counts };
      },
    },
    SuggestionConnectionRef,
  ),
);

export function suggestionFilter({ stage, locale }: SuggestionWhere): SuggestionFilter {
  for (const [name, list] of Object.entries({ stage, locale })) if (list) requireListSize(`where.${name}`, list);
  return { ...(stage != null && { stages: stage }), ...(locale != null && { locales: locale }) };
}

function totalOf(counts: readonly SuggestionCount[], { stages, locales }: SuggestionFilter): number {
  return counts
    .filter(({ stage, locale }) => (stages?.includes(stage) ?? true) && (locales?.includes(locale) ?? true))
    .reduce((total, { count }) => total + count, 0);
}
