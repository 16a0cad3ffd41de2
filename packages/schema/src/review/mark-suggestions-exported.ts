import type { Suggestion } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';
import { forgetLoaded } from './loaders.ts';
import { SuggestionRef } from './suggestion.ts';

interface Exported {
  readonly suggestions: readonly Suggestion[];
  readonly batchId: string | null;
}

const ExportedRef = builder.objectRef<Exported>('MarkSuggestionsExportedPayload').implement({
  description: 'Suggestions that are recorded as handed on.',
  fields: (t) => ({
    suggestions: t.field({
      description: 'The accepted ones of those named, with their new stage. Others were left as they are.',
      type: [SuggestionRef],
      resolve: ({ suggestions }) => suggestions,
    }),
    batchId: t.exposeID('batchId', {
      description: 'Argument for `undo`; null if none of the suggestions named is accepted.',
      nullable: true,
    }),
  }),
});

builder.mutationField('markSuggestionsExported', (t) =>
  t.field({
    description:
      'Records that accepted suggestions were handed on as a file, such as a patch. Requires the role reviewer.',
    type: ExportedRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      ids: t.arg.idList({ required: true, description: `As in \`Suggestion.id\`; at most ${limits.bulkSize}.` }),
    },
    resolve: async (_root, { catalog, ids }, context) => {
      requireCatalog(context, catalog);
      requireListSize('ids', ids, limits.bulkSize);
      const exported = await context.store.markSuggestionsExported({ catalog, ids, actor: actorOf(context) });
      forgetLoaded(context);
      return exported;
    },
  }),
);
