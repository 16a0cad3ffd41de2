import type { Suggestion } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { ReviewConflictRef, reviewConflict } from './conflict.ts';
import { InputRefusedRef, inputRefused } from './input-refused.ts';
import { forgetLoaded } from './loaders.ts';
import { refusalOfText } from './refusal-of-text.ts';
import { SuggestionConflictRef, suggestionConflict } from './suggestion-conflict.ts';
import { SuggestionRef } from './suggestion.ts';

interface Rebased {
  readonly kind: 'RebaseSuggestionPayload';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

const RebasedRef = builder.objectRef<Rebased>('RebaseSuggestionPayload').implement({
  description: 'A suggestion made anew for the text that the page has now.',
  fields: (t) => ({
    suggestion: t.expose('suggestion', { description: 'The suggestion, with its new text.', type: SuggestionRef }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to go back to the suggestion before.' }),
  }),
});

const ResultRef = builder.unionType('RebaseSuggestionResult', {
  description: 'The suggestion with its new text, or why it was not changed.',
  types: [RebasedRef, SuggestionConflictRef, ReviewConflictRef, InputRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('rebaseSuggestion', (t) =>
  t.field({
    description:
      'Makes an open suggestion anew for the text that the page has now, as its next version. Whoever suggested it stays its author. Requires the role reviewer.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      id: t.arg.id({ required: true, description: 'As in `Suggestion.id`.' }),
      version: t.arg.int({ required: true, description: 'As in `Suggestion.version`.' }),
      textHash: t.arg.string({ required: true, description: 'Of the text to replace now: `Translation.textHash`.' }),
      markdown: t.arg.string({
        required: true,
        description: 'The suggested text, in Markdown as it would stand in the page.',
      }),
    },
    resolve: async (_root, { id, version, textHash, markdown }, context) => {
      requireText('id', id, limits.nameLength);
      requireText('textHash', textHash, limits.nameLength);
      requireText('markdown', markdown, limits.suggestionLength);
      const suggestion = await context.store.suggestion(id);
      if (suggestion === null) return suggestionConflict(null);
      const { catalog, segmentKey, locale } = suggestion;
      const snapshot = context.catalogs.get(catalog);
      const refused = refusalOfText(snapshot, { segmentKey, locale, textHash }, markdown);
      if (refused !== null) return refused;
      const outcome = await context.store.rebaseSuggestion({
        id,
        version,
        textHash,
        markdown,
        actor: actorOf(context),
      });
      forgetLoaded(context);
      switch (outcome.kind) {
        case 'SAVED':
          return { ...outcome, kind: 'RebaseSuggestionPayload' as const };
        case 'CONFLICT':
          return suggestionConflict(outcome.current);
        case 'TEXT_CONFLICT':
          return reviewConflict(outcome.conflicts, 'textHash');
        case 'NOT_OPEN':
          return inputRefused('NOT_OPEN', 'suggestion-not-open', 'id');
      }
    },
  }),
);
