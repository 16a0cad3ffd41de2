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
  description: 'What was decided.',
  fields: (t) => ({
    suggestion: t.expose('suggestion', { description: 'The suggestion, as of now.', type: SuggestionRef }),
    batchId: t.exposeID('batchId', { description: 'To take the decision back, by `undo`.' }),
  }),
});

const ConflictRef = builder.objectRef<Conflict>('SuggestionConflict').implement({
  description:
    'Nothing was changed: someone else has decided meanwhile (`CONFLICT`), or there is no such suggestion (`GONE`).',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    current: t.expose('current', {
      description: 'The suggestion as it is now; null where there is none.',
      type: SuggestionRef,
      nullable: true,
    }),
  }),
});

const ResultRef = builder.unionType('DecideSuggestionResult', {
  description: 'The decision, or why there is none.',
  types: [DecidedRef, ConflictRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('decideSuggestion', (t) =>
  t.field({
    description: 'Accepts or rejects a suggestion, or opens it again. For reviewers.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      id: t.arg.id({ required: true, description: 'As `Suggestion.id` gave it.' }),
      version: t.arg.int({ required: true, description: 'As in `Suggestion.version`.' }),
      state: t.arg({ type: SuggestionStateRef, required: true, description: 'The decision.' }),
    },
    resolve: async (_root, decision, context) => {
      const outcome = await context.store.decideSuggestion({ ...decision, actor: actorOf(context) });
      forgetLoaded(context);
      if (outcome.kind === 'SAVED') return { ...outcome, kind: 'DecideSuggestionPayload' as const };
      const { current } = outcome;
      const conflict = { kind: 'SuggestionConflict' as const, path: ['id'], current };
      return current
        ? { ...conflict, code: 'CONFLICT', message: 'Someone has decided meanwhile. Look again and decide.' }
        : { ...conflict, code: 'GONE', message: 'There is no such suggestion (any more).' };
    },
  }),
);
