import { graphql } from '../../../data/graphql.ts';
import type { ReviewState } from '../../review/fragments.ts';
import type { Outcome, SeenText } from '../subjects.ts';
import { change } from './send.ts';
import { conflictOf, ReviewConflict_Fragment } from './text-conflict.ts';

const Decide_Mutation = graphql(
  `
    mutation Decide($catalog: String!, $texts: [ReviewedTextInput!]!, $state: ReviewState!) {
      reviewTranslations(catalog: $catalog, texts: $texts, state: $state) {
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

export function decide(catalog: string, texts: readonly SeenText[], state: ReviewState): Promise<Outcome> {
  return change(Decide_Mutation, { catalog, texts: texts.map(decidedOf), state }, ({ reviewTranslations: answer }) => {
    if (answer.__typename === 'ReviewTranslationsPayload') return { kind: 'DONE', batchId: answer.batchId };
    const current = new Map(answer.conflicts.map((one) => [cellOf(one), one.current?.version]));
    const again = texts.map((text) => ({ ...text, version: current.get(cellOf(text)) ?? text.version }));
    return conflictOf(answer, () => decide(catalog, again, state));
  });
}

const Comment_Mutation = graphql(
  `
    mutation Comment($catalog: String!, $text: TextInput!, $body: String!) {
      comment(catalog: $catalog, text: $text, body: $body) {
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

export function comment(catalog: string, text: SeenText, body: string): Promise<Outcome> {
  return change(Comment_Mutation, { catalog, text: textOf(text), body }, ({ comment: answer }) =>
    answer.__typename === 'CommentPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : answer.__typename === 'InputRefused'
        ? { kind: 'REFUSED', code: answer.code }
        : conflictOf(answer, null),
  );
}

const Suggest_Mutation = graphql(
  `
    mutation Suggest($catalog: String!, $text: TextInput!, $markdown: String!, $note: String) {
      suggestTranslation(catalog: $catalog, text: $text, markdown: $markdown, note: $note) {
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

export function suggest(catalog: string, text: SeenText, markdown: string, note: string): Promise<Outcome> {
  const variables = { catalog, text: textOf(text), markdown, note: note === '' ? null : note };
  return change(Suggest_Mutation, variables, ({ suggestTranslation: answer }) =>
    answer.__typename === 'SuggestTranslationPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : answer.__typename === 'InputRefused'
        ? { kind: 'REFUSED', code: answer.code }
        : conflictOf(answer, null),
  );
}

const decidedOf = ({ segmentKey, locale, textHash, version }: SeenText) => ({ segmentKey, locale, textHash, version });

/** What is said of a text holds whatever was decided on it. */
const textOf = ({ segmentKey, locale, textHash }: SeenText) => ({ segmentKey, locale, textHash });

const cellOf = ({ segmentKey, locale }: { readonly segmentKey: string; readonly locale: string }): string =>
  `${segmentKey} ${locale}`;
