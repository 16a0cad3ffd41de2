import type { Locale } from '@eventide/catalog';
import type { SuggestionCount, SuggestionFilter, SuggestionStage } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { refusal } from '../errors/refusal.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';
import { requirePageSize } from '../paging/page.ts';
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
      resolve: async (_root, { catalog, where, first, after }, context) => {
        requireCatalog(context, catalog);
        requirePageSize('first', first);
        const filter = suggestionFilter(where ?? {});
        const size = first ?? limits.defaultPageSize;
        const start = after == null ? null : idIn(after);
        const [{ suggestions, hasMore }, counts] = await Promise.all([
          size === 0
            ? { suggestions: [], hasMore: true }
            : context.store.suggestionPage(catalog, {
                where: filter,
                first: size,
                ...(start !== null && { after: start }),
              }),
          context.store.suggestionCounts(catalog),
        ]);
        const edges = suggestions.map((node) => ({ node, cursor: cursorOf(node.id) }));
        return {
          edges,
          counts,
          totalCount: totalOf(counts, filter),
          pageInfo: {
            startCursor: edges.at(0)?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasPreviousPage: start !== null,
            hasNextPage: hasMore,
          },
        };
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

const cursorOf = (id: string) => Buffer.from(`suggestion:${id}`).toString('base64url');

function idIn(cursor: string): string {
  const [, id] = /^suggestion:([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (id !== undefined) return id;
  throw refusal('BAD_CURSOR', 'Unexpected "after", expected a cursor that this list has given.', { argument: 'after' });
}
