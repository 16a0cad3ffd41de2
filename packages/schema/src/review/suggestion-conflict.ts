import type { Suggestion } from '@eventide/contract';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { SuggestionRef } from './suggestion.ts';

interface SuggestionConflict extends UserError {
  readonly kind: 'SuggestionConflict';
  readonly current: Suggestion | null;
}

export const SuggestionConflictRef = builder.objectRef<SuggestionConflict>('SuggestionConflict').implement({
  description:
    'Nothing was changed. `CONFLICT`: someone else has changed it in the meantime; `GONE`: there is no such suggestion.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    current: t.expose('current', {
      description: 'The suggestion as it is now; null if there is none.',
      type: SuggestionRef,
      nullable: true,
    }),
  }),
});

/** `current`: the suggestion as it is now; null if there is none. */
export function suggestionConflict(current: Suggestion | null): SuggestionConflict {
  const conflict = { kind: 'SuggestionConflict' as const, path: ['id'], current };
  return current
    ? { ...conflict, code: 'CONFLICT', words: { messageId: 'suggestion-conflict' } }
    : { ...conflict, code: 'GONE', words: { messageId: 'suggestion-gone' } };
}
