import type { Suggestion } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { SuggestionStateRef } from './enums.ts';
import { forgetLoaded } from './loaders.ts';
import { SuggestionRef } from './suggestion.ts';

interface Decided {
  readonly kind: 'DecideSuggestionPayload';
  readonly suggestion: Suggestion;
  readonly batchId: string;
}

interface Conflict extends UserError {
  readonly kind: 'SuggestionConflict';
  readonly current: Suggestion | null;
}

const DecidedRef = builder.objectRef<Decided>('DecideSuggestionPayload').implement({
  description: 'A suggestion after a decision.',
  fields: (t) => ({
    suggestion: t.expose('suggestion', { description: 'The suggestion, with its new state.', type: SuggestionRef }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to reverse the decision.' }),
  }),
});

const ConflictRef = builder.objectRef<Conflict>('SuggestionConflict').implement({
  description:
    'Nothing was changed. `CONFLICT`: someone else has decided in the meantime; `GONE`: there is no such suggestion.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    current: t.expose('current', {
      description: 'The suggestion as it is now; null if there is none.',
      type: SuggestionRef,
      nullable: true,
    }),
  }),
});

const ResultRef = builder.unionType('DecideSuggestionResult', {
  description: 'The decision, or why none was made.',
  types: [DecidedRef, ConflictRef],
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
      const { current } = outcome;
      const conflict = { kind: 'SuggestionConflict' as const, path: ['id'], current };
      return current
        ? { ...conflict, code: 'CONFLICT', words: { messageId: 'suggestion-conflict' as const } }
        : { ...conflict, code: 'GONE', words: { messageId: 'suggestion-gone' as const } };
    },
  }),
);
