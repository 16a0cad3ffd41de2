import { SegmentChange_Fragment } from '../../../../components/diff/fragments.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const ImportPlan_Fragment = graphql(
  `
    fragment ImportPlanFields on ImportPlan {
      baseRevision
      catalog
      isNewCatalog
      expiringDecisions
      expiringDismissals
      expiring {
        segmentKey
        locale
        state
        by {
          name
        }
      }
      keyChangeCount
      keyChanges {
        locale
        before
        after
      }
      files {
        file
        locale
        status
        segments(first: 100) {
          totalCount
          nodes {
            ...SegmentChangeFields
          }
        }
      }
      errors {
        file
        code
        line
        message(language: $language)
      }
    }
  `,
  [SegmentChange_Fragment],
);

export type ImportPlan = ResultOf<typeof ImportPlan_Fragment>;

export const PreviewImport_Mutation = graphql(
  `
    mutation PreviewImport($catalog: String, $files: [ImportFileInput!]!, $language: String!) {
      previewImport(catalog: $catalog, files: $files) {
        __typename
        ...ImportPlanFields
        ... on ImportRefused {
          plan {
            ...ImportPlanFields
          }
        }
      }
    }
  `,
  [ImportPlan_Fragment],
);

export const ImportDocuments_Mutation = graphql(
  `
    mutation ImportDocuments(
      $catalog: String!
      $files: [ImportFileInput!]!
      $baseRevision: Int!
      $importId: ID!
      $language: String!
    ) {
      importDocuments(catalog: $catalog, files: $files, baseRevision: $baseRevision, importId: $importId) {
        __typename
        ... on ImportDocumentsPayload {
          revision {
            number
          }
        }
        ... on ImportConflict {
          currentRevision
          plan {
            ...ImportPlanFields
          }
        }
        ... on ImportRefused {
          plan {
            ...ImportPlanFields
          }
        }
      }
    }
  `,
  [ImportPlan_Fragment],
);

const PlannedFinding_Fragment = graphql(`
  fragment PlannedFinding on ImportFinding {
    fingerprint
    mqmSeverity
    locale
    segmentKey
    message(language: $language)
  }
`);

/** Asked for apart from the rest of a plan: it takes as long as a review. */
export const PreviewFindings_Mutation = graphql(
  `
    mutation PreviewFindings($catalog: String!, $files: [ImportFileInput!]!, $language: String!) {
      previewImport(catalog: $catalog, files: $files) {
        __typename
        ... on ImportPlan {
          findings {
            appearing
            resolved
            appearingBySeverity {
              value
              count
            }
            resolvedBySeverity {
              value
              count
            }
            appearingFindings {
              ...PlannedFinding
            }
            resolvedFindings {
              ...PlannedFinding
            }
          }
        }
      }
    }
  `,
  [PlannedFinding_Fragment],
);

type FindingsAnswer = ResultOf<typeof PreviewFindings_Mutation>['previewImport'];
export type PlannedFindings = NonNullable<Extract<FindingsAnswer, { readonly __typename: 'ImportPlan' }>['findings']>;
