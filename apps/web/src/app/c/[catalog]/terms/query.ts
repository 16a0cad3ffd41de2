import { getLocale } from 'next-intl/server';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import type { TermsView } from './view.ts';

const Concepts_Query = graphql(`
  query Concepts($catalog: String!, $where: ConceptWhere!, $after: String, $language: String!) {
    concepts(catalog: $catalog, where: $where, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      facets {
        source {
          value
          count
        }
        hasFindings {
          value
          count
        }
        state {
          value
          count
        }
        locale {
          value
          count
        }
      }
      nodes {
        id
        source
        definition
        version
        at
        by {
          name
        }
        renderings {
          locale
          direction
          term
          state
          count
          segmentKey
        }
        findingCount
        findings(first: 5) {
          fingerprint
          locale
          segmentKey
          message(language: $language)
        }
      }
    }
  }
`);

export type ConceptsPage = ResultOf<typeof Concepts_Query>['concepts'];
export type Concept = ConceptsPage['nodes'][number];

/** What a view asks for, in the words of the API. */
export function conditionsOf({ source, findings, state, locale, text }: TermsView) {
  const given = <Value>(list: readonly Value[]) => (list.length === 0 ? null : [...list]);
  return {
    source: given(source),
    hasFindings: findings ? true : null,
    state: given(state),
    locale: given(locale),
    text: text === '' ? null : text,
  };
}

/** The concepts of a view. A cursor that means nothing, or no longer does, starts from the top. */
export async function askForConcepts(view: TermsView): Promise<ConceptsPage> {
  const asked = { where: conditionsOf(view), language: await getLocale() };
  const from = async (after: string | null) => (await askHere(Concepts_Query, { ...asked, after })).concepts;
  return (view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after))) ?? from(null);
}
