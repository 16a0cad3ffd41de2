import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import { readyToExport } from './ready.ts';
import type { Candidate } from './ready.ts';
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
export function conditionsOf({ stage, locale }: Pick<SuggestionsView, 'stage' | 'locale'>) {
  const given = <Value>(list: readonly Value[]) => (list.length === 0 ? null : [...list]);
  return { stage: given(stage), locale: given(locale) };
}

/** The suggestions of a view, newest first. A cursor that means nothing starts from the newest. */
export async function askForSuggestions(view: SuggestionsView): Promise<SuggestionsPage> {
  const where = conditionsOf(view);
  const from = async (after: string | null) => (await askHere(Suggestions_Query, { where, after })).suggestions;
  return (view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after))) ?? from(null);
}

const Ready_Query = graphql(`
  query ReadySuggestions($catalog: String!, $where: SuggestionWhere!, $after: String) {
    suggestions(catalog: $catalog, where: $where, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        segmentKey
        locale
        textHash
        stage
        decidedAt
        translation {
          textHash
        }
      }
    }
  }
`);

/** Suggestions that the API marks at once. */
const markedMax = 500;

/** IDs of the accepted suggestions of a view that a file of them has, and that nobody has handed on yet. */
export async function askForReady({ stage, locale }: SuggestionsView): Promise<readonly string[]> {
  if (stage.length > 0 && !stage.includes('ACCEPTED')) return [];
  const where = conditionsOf({ stage: ['ACCEPTED', 'EXPORTED'], locale });
  const all: Candidate[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const { suggestions }: ResultOf<typeof Ready_Query> = await askHere(Ready_Query, { where, after });
    all.push(...suggestions.nodes);
    after = suggestions.pageInfo.endCursor;
    isMore = suggestions.pageInfo.hasNextPage;
  }
  return readyToExport(all).slice(0, markedMax);
}
