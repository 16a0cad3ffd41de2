import type { Suggestion } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { ReviewConflictRef, reviewConflict } from './conflict.ts';
import { InputRefusedRef } from './input-refused.ts';
import { forgetLoaded } from './loaders.ts';
import { refusalOfText } from './refusal-of-text.ts';
import { SuggestionRef } from './suggestion.ts';
import { cellOf, TextInputRef } from './text-input.ts';

interface Suggested {
  readonly kind: 'SuggestTranslationPayload';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

const SuggestedRef = builder.objectRef<Suggested>('SuggestTranslationPayload').implement({
  description: 'A new suggestion.',
  fields: (t) => ({
    suggestion: t.expose('suggestion', { description: 'The suggestion.', type: SuggestionRef }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to reverse the change.' }),
  }),
});

const ResultRef = builder.unionType('SuggestTranslationResult', {
  description: 'The suggestion, or why it was not added.',
  types: [SuggestedRef, ReviewConflictRef, InputRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('suggestTranslation', (t) =>
  t.field({
    description: 'Suggests a translation. Requires the role reviewer.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      text: t.arg({ type: TextInputRef, required: true, description: 'The text to replace, with the hash seen.' }),
      markdown: t.arg.string({
        required: true,
        description: 'The suggested text, in Markdown as it would stand in the page.',
      }),
      note: t.arg.string({ description: 'Why it is better.' }),
    },
    resolve: async (_root, { catalog, text, markdown, note }, context) => {
      requireText('markdown', markdown, limits.suggestionLength);
      requireText('note', note ?? '', limits.noteLength);
      const snapshot = requireCatalog(context, catalog);
      const cell = cellOf('text', text);
      const refused = refusalOfText(snapshot, cell, markdown);
      if (refused !== null) return refused;
      const suggestion = {
        catalog,
        cell,
        markdown,
        actor: actorOf(context),
        ...(note?.trim() && { note: note.trim() }),
      };
      const outcome = await context.store.suggestTranslation(suggestion);
      forgetLoaded(context);
      if (outcome.kind === 'CONFLICT') return reviewConflict(outcome.conflicts, 'text');
      return { ...outcome, kind: 'SuggestTranslationPayload' as const };
    },
  }),
);
