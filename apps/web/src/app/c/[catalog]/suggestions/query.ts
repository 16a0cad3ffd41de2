import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import type { SuggestionsView } from './view.ts';

const Suggestions_Query = graphql(`
  query Suggestions($catalog: String!, $where: SuggestionWhere!, $after: String) {
    suggestions(catalog: $catalog, where: $where, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      counts {
        locale
        stage
        count
      }
      nodes {
        id
        segmentKey
        locale
        textHash
        markdown
        note
        state
        stage
        version
        at
        by {
          name
        }
        decidedAt
        decidedBy {
          name
        }
        exportedAt
        landedRevision
        translation {
          markdown
          textHash
        }
      }
    }
  }
`);

type SuggestionsPage = ResultOf<typeof Suggestions_Query>['suggestions'];
export type SuggestionNode = SuggestionsPage['nodes'][number];
export type StageCount = SuggestionsPage['counts'][number];

/** What a view asks for, in the words of the API. */
export function conditionsOf({ stage, locale }: SuggestionsView) {
  const given = <Value>(list: readonly Value[]) => (list.length === 0 ? null : [...list]);
  return { stage: given(stage), locale: given(locale) };
}

/** The suggestions of a view, newest first. A cursor that means nothing starts from the newest. */
export async function askForSuggestions(view: SuggestionsView): Promise<SuggestionsPage> {
  const where = conditionsOf(view);
  const from = async (after: string | null) => (await askHere(Suggestions_Query, { where, after })).suggestions;
  return (view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after))) ?? from(null);
}
