import { graphql } from '../../../data/graphql.ts';
import type { ResultOf } from '../../../data/graphql.ts';
import type { Outcome, SuggestionState } from '../subjects.ts';
import { change, placeOf } from './send.ts';
import { conflictOf as textConflictOf, ReviewConflict_Fragment } from './text-conflict.ts';

const SuggestionConflict_Fragment = graphql(`
  fragment SuggestionConflictFields on SuggestionConflict {
    current {
      state
      version
      segmentKey
      locale
      decidedAt
      decidedBy {
        name
      }
    }
  }
`);

const DecideSuggestion_Mutation = graphql(
  `
    mutation DecideSuggestion($id: ID!, $version: Int!, $state: SuggestionState!) {
      decideSuggestion(id: $id, version: $version, state: $state) {
        __typename
        ... on DecideSuggestionPayload {
          batchId
        }
        ...SuggestionConflictFields
      }
    }
  `,
  [SuggestionConflict_Fragment],
);

export function decideSuggestion(id: string, version: number, state: SuggestionState): Promise<Outcome> {
  return change(DecideSuggestion_Mutation, { id, version, state }, ({ decideSuggestion: answer }) => {
    if (answer.__typename === 'DecideSuggestionPayload') return { kind: 'DONE', batchId: answer.batchId };
    return conflictOf(answer, (current) => decideSuggestion(id, current, state));
  });
}

const RebaseSuggestion_Mutation = graphql(
  `
    mutation RebaseSuggestion($id: ID!, $version: Int!, $textHash: String!, $markdown: String!) {
      rebaseSuggestion(id: $id, version: $version, textHash: $textHash, markdown: $markdown) {
        __typename
        ... on RebaseSuggestionPayload {
          batchId
        }
        ... on InputRefused {
          code
        }
        ...SuggestionConflictFields
        ...ReviewConflictFields
      }
    }
  `,
  [SuggestionConflict_Fragment, ReviewConflict_Fragment],
);

/** Makes a suggestion anew for the text with the hash. */
export function rebaseSuggestion(id: string, version: number, textHash: string, markdown: string): Promise<Outcome> {
  return change(RebaseSuggestion_Mutation, { id, version, textHash, markdown }, ({ rebaseSuggestion: answer }) => {
    switch (answer.__typename) {
      case 'RebaseSuggestionPayload':
        return { kind: 'DONE', batchId: answer.batchId };
      case 'InputRefused':
        return { kind: 'REFUSED', code: answer.code };
      case 'SuggestionConflict':
        // Another text was put together from what it was: that has to be looked at first.
        return conflictOf(answer, null);
      case 'ReviewConflict':
        return textConflictOf(answer, null);
    }
  });
}

/** What has become of the suggestion; `again` tries once more on its version of now. */
function conflictOf(
  { current }: ResultOf<typeof SuggestionConflict_Fragment>,
  again: ((version: number) => Promise<Outcome>) | null,
): Outcome {
  if (current === null) return { kind: 'CONFLICT', conflicts: [{ place: '', now: null, why: 'GONE' }], again: null };
  const { state, version, decidedBy, decidedAt: at } = current;
  const now = { words: `suggestion${state}` as const, by: decidedBy?.name ?? null, at };
  return {
    kind: 'CONFLICT',
    conflicts: [{ place: placeOf(current), now, why: 'VERSION' }],
    again: again === null ? null : () => again(version),
  };
}
