import { graphql } from '../../../../data/graphql.ts';
import { change } from '../../../../components/desk/changes/send.ts';
import type { Outcome } from '../../../../components/desk/subjects.ts';

const MarkExported_Mutation = graphql(`
  mutation MarkExported($catalog: String!, $ids: [ID!]!) {
    markSuggestionsExported(catalog: $catalog, ids: $ids) {
      batchId
    }
  }
`);

export function markExported(catalog: string, ids: readonly string[]): Promise<Outcome> {
  return change(MarkExported_Mutation, { catalog, ids: [...ids] }, ({ markSuggestionsExported: { batchId } }) => ({
    kind: 'DONE',
    batchId,
  }));
}
