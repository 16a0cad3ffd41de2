import { graphql } from '../../../data/graphql.ts';
import type { Outcome, SuggestionState } from '../subjects.ts';
import { change, placeOf } from './send.ts';

const DecideSuggestion_Mutation = graphql(`
  mutation DecideSuggestion($id: ID!, $version: Int!, $state: SuggestionState!) {
    decideSuggestion(id: $id, version: $version, state: $state) {
      __typename
      ... on DecideSuggestionPayload {
        batchId
      }
      ... on SuggestionConflict {
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
    }
  }
`);

export function decideSuggestion(id: string, version: number, state: SuggestionState): Promise<Outcome> {
  return change(DecideSuggestion_Mutation, { id, version, state }, ({ decideSuggestion: answer }) => {
    if (answer.__typename === 'DecideSuggestionPayload') return { kind: 'DONE', batchId: answer.batchId };
    const { current } = answer;
    if (current === null) return { kind: 'CONFLICT', conflicts: [{ place: '', now: null, why: 'GONE' }], again: null };
    const now = {
      words: `suggestion${current.state}` as const,
      by: current.decidedBy?.name ?? null,
      at: current.decidedAt,
    };
    return {
      kind: 'CONFLICT',
      conflicts: [{ place: placeOf(current), now, why: 'VERSION' }],
      again: () => decideSuggestion(id, current.version, state),
    };
  });
}
