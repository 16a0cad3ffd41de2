import { graphql } from '../../../data/graphql.ts';
import type { Outcome } from '../subjects.ts';
import { change } from './send.ts';

const Undo_Mutation = graphql(`
  mutation Undo($batchId: ID!) {
    undo(batchId: $batchId) {
      __typename
      ... on UndoPayload {
        batchId
      }
      ... on UndoRefused {
        code
      }
    }
  }
`);

export function undo(batchId: string): Promise<Outcome> {
  return change(Undo_Mutation, { batchId }, ({ undo: answer }) =>
    answer.__typename === 'UndoPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : { kind: 'REFUSED', code: `UNDO_${answer.code}` },
  );
}
