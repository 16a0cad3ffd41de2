import { graphql } from '../../../../../data/graphql.ts';
import type { ResultOf, VariablesOf } from '../../../../../data/graphql.ts';

/** What is marked in the texts of a row. Why, and what bears witness to it, is asked for when the row is pointed at. */
const RowFinding_Fragment = graphql(`
  fragment RowFinding on Finding {
    fingerprint
    mqmSeverity
    locale
    places {
      segmentKey
      locale
      span {
        start
        end
      }
    }
  }
`);

export const CompareRows_Query = graphql(
  `
    query CompareRows(
      $catalog: String!
      $where: SegmentWhere!
      $skip: Int!
      $first: Int!
      $findings: Int!
      $locales: [Locale!]!
      $locale: Locale!
      $decides: Boolean!
    ) {
      segments(catalog: $catalog, where: $where, first: $first, skip: $skip) {
        totalCount
        nodes {
          key
          kind
          event {
            eventId
            name
            severity
          }
          code {
            code
            name(locale: $locale) {
              value
              locale
              direction
            }
          }
          translations(locales: $locales) {
            locale
            parts {
              text
              strong
              emphasis
              code
              url
            }
            textHash @include(if: $decides)
            review {
              state
              version
              expired {
                state
              }
            }
          }
          findings(where: { status: [OPEN] }, first: $findings) {
            pageInfo {
              endCursor
              hasNextPage
            }
            nodes {
              ...RowFinding
            }
          }
        }
      }
    }
  `,
  [RowFinding_Fragment],
);

/** The findings of one row, for those few that have more than come with the rows. */
export const CompareRowFindings_Query = graphql(
  `
    query CompareRowFindings($catalog: String!, $key: String!, $after: String) {
      segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
        nodes {
          findings(where: { status: [OPEN] }, first: 100, after: $after) {
            pageInfo {
              endCursor
              hasNextPage
            }
            nodes {
              ...RowFinding
            }
          }
        }
      }
    }
  `,
  [RowFinding_Fragment],
);

/** Where a row stands in a view. */
export const ComparePlace_Query = graphql(`
  query ComparePlace($catalog: String!, $where: SegmentWhere!, $key: String!) {
    segments(catalog: $catalog, where: $where, first: 0) {
      positionOf(key: $key)
    }
  }
`);

/** What is only seen on pointing: the terms of a row's texts, why its findings were made, and what bears witness. */
export const CompareLights_Query = graphql(`
  query CompareLights($catalog: String!, $key: String!, $locales: [Locale!]!, $language: String!) {
    segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
      nodes {
        translations(locales: $locales) {
          locale
          terms {
            concept
            span {
              start
              end
            }
          }
        }
        findings(where: { status: [OPEN] }, first: 100) {
          nodes {
            fingerprint
            message(language: $language)
            evidence {
              locale
              segmentKey
              span {
                start
                end
              }
            }
          }
        }
      }
    }
  }
`);

export type RowAnswer = ResultOf<typeof CompareRows_Query>['segments']['nodes'][number];
export type RowFinding = ResultOf<typeof RowFinding_Fragment>;
export type RowsWhere = VariablesOf<typeof CompareRows_Query>['where'];
