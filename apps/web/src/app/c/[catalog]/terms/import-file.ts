import type { Outcome } from '../../../../components/desk/subjects.ts';
import { change } from '../../../../components/desk/changes/send.ts';
import { base64Of } from '../../../../data/base64.ts';
import { createBrowserClient } from '../../../../data/browser-client.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const PreviewTerms_Mutation = graphql(`
  mutation PreviewTerms($catalog: String!, $name: String!, $contentBase64: String!, $language: String!) {
    importTerms(catalog: $catalog, name: $name, contentBase64: $contentBase64, dryRun: true) {
      __typename
      ... on ImportTermsPayload {
        added
        changed
        unchanged
        changes {
          id
          before {
            definition
            renderings {
              locale
              term
              state
            }
          }
          after {
            definition
            renderings {
              locale
              term
              state
            }
          }
        }
      }
      ... on ImportTermsRefused {
        message(language: $language)
        line
        faultCount
        faults {
          line
          concept
          message(language: $language)
        }
      }
    }
  }
`);

const ImportTerms_Mutation = graphql(`
  mutation ImportTerms($catalog: String!, $name: String!, $contentBase64: String!, $language: String!) {
    importTerms(catalog: $catalog, name: $name, contentBase64: $contentBase64) {
      __typename
      ... on ImportTermsPayload {
        batchId
      }
      ... on ImportTermsRefused {
        code
        message(language: $language)
      }
    }
  }
`);

/** A file as it is sent: what is imported is what was previewed, even where the file has changed since. */
export interface SentTerms {
  readonly catalog: string;
  readonly name: string;
  readonly contentBase64: string;
}

type Answer = ResultOf<typeof PreviewTerms_Mutation>['importTerms'];
export type TermsPlan = Extract<Answer, { readonly __typename: 'ImportTermsPayload' }>;
export type TermsRefusal = Extract<Answer, { readonly __typename: 'ImportTermsRefused' }>;
export type PlannedConcept = TermsPlan['changes'][number];

const language = (): string => document.documentElement.lang;

/** @throws DOMException where the file can no longer be read */
export async function read(catalog: string, file: File): Promise<SentTerms> {
  return { catalog, name: file.name.slice(0, 200), contentBase64: await base64Of(file) };
}

/** What an import would change, or why it cannot be; null where the server does not say. */
export async function preview(sent: SentTerms): Promise<Answer | null> {
  const { data } = await createBrowserClient()
    .mutation(PreviewTerms_Mutation, { ...sent, language: language() })
    .toPromise();
  return data?.importTerms ?? null;
}

export function apply(sent: SentTerms): Promise<Outcome> {
  return change(ImportTerms_Mutation, { ...sent, language: language() }, ({ importTerms: answer }) =>
    answer.__typename === 'ImportTermsPayload'
      ? { kind: 'DONE', batchId: answer.batchId }
      : { kind: 'REFUSED', code: answer.code, message: answer.message },
  );
}
