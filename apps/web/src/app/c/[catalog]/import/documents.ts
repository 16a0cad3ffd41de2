import { SegmentChange_Fragment } from '../../../../components/diff/fragments.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const ImportPlan_Fragment = graphql(
  `
    fragment ImportPlanFields on ImportPlan {
      baseRevision
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
    mutation PreviewImport($files: [ImportFileInput!]!, $language: String!) {
      previewImport(files: $files) {
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
    mutation ImportDocuments($files: [ImportFileInput!]!, $baseRevision: Int!, $importId: ID!, $language: String!) {
      importDocuments(files: $files, baseRevision: $baseRevision, importId: $importId) {
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
