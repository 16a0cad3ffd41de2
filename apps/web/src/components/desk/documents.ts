import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';

const ReviewConflict_Fragment = graphql(`
  fragment ReviewConflictFields on ReviewConflict {
    conflicts {
      segmentKey
      locale
      textHash
      reason
      current {
        state
        version
        at
        by {
          name
        }
      }
    }
  }
`);

export type ReviewConflict = ResultOf<typeof ReviewConflict_Fragment>;

export const Decide_Mutation = graphql(
  `
    mutation Decide($texts: [ReviewedTextInput!]!, $state: ReviewState!) {
      reviewTranslations(texts: $texts, state: $state) {
        __typename
        ... on ReviewTranslationsPayload {
          batchId
        }
        ...ReviewConflictFields
      }
    }
  `,
  [ReviewConflict_Fragment],
);

const Dismissal_Fragment = graphql(`
  fragment DismissalFields on DismissalResult {
    __typename
    ... on DismissalPayload {
      batchId
    }
    ... on DismissalConflict {
      conflicts {
        fingerprint
        version
        finding {
          segmentKey
          locale
          rule {
            id
          }
        }
        current {
          expired
          at
          by {
            name
          }
        }
      }
    }
    ... on DismissalRefused {
      code
    }
  }
`);

export type DismissalAnswer = ResultOf<typeof Dismissal_Fragment>;

export const Dismiss_Mutation = graphql(
  `
    mutation Dismiss($findings: [FindingInput!]!, $reason: DismissalReason!, $note: String) {
      dismissFindings(findings: $findings, reason: $reason, note: $note) {
        ...DismissalFields
      }
    }
  `,
  [Dismissal_Fragment],
);

export const Reopen_Mutation = graphql(
  `
    mutation Reopen($findings: [FindingInput!]!) {
      reopenFindings(findings: $findings) {
        ...DismissalFields
      }
    }
  `,
  [Dismissal_Fragment],
);

export const Comment_Mutation = graphql(
  `
    mutation Comment($text: TextInput!, $body: String!) {
      comment(text: $text, body: $body) {
        __typename
        ... on CommentPayload {
          batchId
        }
        ... on InputRefused {
          code
        }
        ...ReviewConflictFields
      }
    }
  `,
  [ReviewConflict_Fragment],
);

export const Suggest_Mutation = graphql(
  `
    mutation Suggest($text: TextInput!, $markdown: String!, $note: String) {
      suggestTranslation(text: $text, markdown: $markdown, note: $note) {
        __typename
        ... on SuggestTranslationPayload {
          batchId
        }
        ... on InputRefused {
          code
        }
        ...ReviewConflictFields
      }
    }
  `,
  [ReviewConflict_Fragment],
);

export const DecideSuggestion_Mutation = graphql(`
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

export const Undo_Mutation = graphql(`
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

export const OpenFindings_Query = graphql(`
  query OpenFindings($where: FindingWhere!, $language: String!, $after: String) {
    findings(catalog: "certificate-connector", where: $where, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        fingerprint
        segmentKey
        locale
        message(language: $language)
        rule {
          id
        }
        dismissal {
          version
        }
      }
    }
  }
`);

export type OpenFinding = ResultOf<typeof OpenFindings_Query>['findings']['nodes'][number];
