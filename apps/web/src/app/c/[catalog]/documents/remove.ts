import type { CombinedError } from 'urql';
import { createBrowserClient } from '../../../../data/browser-client.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const PreviewRemoval_Query = graphql(`
  query PreviewRemoval($catalog: String!, $locale: Locale) {
    previewRemoval(catalog: $catalog, locale: $locale) {
      baseRevision
      locales
      isWholeCatalog
      texts
      decisions
      comments
      suggestions
      dismissals
      findings
    }
  }
`);

const RemoveDocuments_Mutation = graphql(`
  mutation RemoveDocuments($catalog: String!, $locales: [Locale!], $baseRevision: Int!) {
    removeDocuments(catalog: $catalog, locales: $locales, baseRevision: $baseRevision) {
      __typename
      ... on RemovalRefused {
        code
      }
    }
  }
`);

export type RemovalPlan = ResultOf<typeof PreviewRemoval_Query>['previewRemoval'];

/** Why nothing was removed, or is known to have been. */
export type Failure = 'failed' | 'changed' | 'gone' | 'notAllowed';

/** What would go; does not throw. */
export async function preview(catalog: string, locale: string | null): Promise<RemovalPlan | Failure> {
  const { data, error } = await createBrowserClient()
    .query(PreviewRemoval_Query, { catalog, locale }, { requestPolicy: 'network-only' })
    .toPromise();
  return data?.previewRemoval ?? failure(error);
}

/** Removes exactly what was previewed; null: it is done. Does not throw. */
export async function remove(catalog: string, locale: string | null, plan: RemovalPlan): Promise<Failure | null> {
  const { data, error } = await createBrowserClient()
    .mutation(RemoveDocuments_Mutation, {
      ...{ catalog, locales: locale === null ? null : [locale], baseRevision: plan.baseRevision },
    })
    .toPromise();
  if (data === undefined) return failure(error);
  const { removeDocuments: answer } = data;
  if (answer.__typename === 'RemoveDocumentsPayload') return null;
  return answer.code === 'CONFLICT' ? 'changed' : answer.code === 'NOT_FOUND' ? 'gone' : 'failed';
}

function failure(error: CombinedError | undefined): Failure {
  const code = error?.graphQLErrors[0]?.extensions.code;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return 'notAllowed';
  return code === 'UNKNOWN_CATALOG' || code === 'UNKNOWN_LOCALE' ? 'gone' : 'failed';
}
