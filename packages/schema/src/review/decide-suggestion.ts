import type { Suggestion } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { SuggestionStateRef } from './enums.ts';
import { forgetLoaded } from './loaders.ts';
import { SuggestionConflictRef, suggestionConflict } from './suggestion-conflict.ts';
import { SuggestionRef } from './suggestion.ts';

interface Decided {
  readonly kind: 'DecideSuggestionPayload';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

const DecidedRef = builder.objectRef<Decided>('DecideSuggestionPayload').implement({
  description: 'A suggestion after a decision.',
  fields: (t) => ({
    suggestion: t.expose('suggestion', { description: 'The suggestion, with its new state.', type: SuggestionRef }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to reverse the decision.' }),
  }),
});

const ResultRef = builder.unionType('DecideSuggestionResult', {
  description: 'The decision, or why none was made.',
  types: [DecidedRef, SuggestionConflictRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('decideSuggestion', (t) =>
  t.field({
    description: 'Accepts, rejects or reopens a suggestion. Requires the role reviewer.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      id: t.arg.id({ required: true, description: 'As in `Suggestion.id`.' }),
      version: t.arg.int({ required: true, description: 'As in `Suggestion.version`.' }),
      state: t.arg({ type: SuggestionStateRef, required: true, description: 'The new state.' }),
    },
    resolve: async (_root, decision, context) => {
      const outcome = await context.store.decideSuggestion({ ...decision, actor: actorOf(context) });
      forgetLoaded(context);
      if (outcome.kind === 'SAVED') return { ...outcome, kind: 'DecideSuggestionPayload' as const };
      return suggestionConflict(outcome.current);
    },
  }),
);
