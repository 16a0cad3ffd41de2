import { createBrowserClient } from '../../../../data/browser-client.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const SuggestedText_Query = graphql(`
  query SuggestedText($catalog: String!, $key: String!, $locale: Locale!) {
    segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
      nodes {
        translations(locales: [$locale]) {
          segmentKey
          locale
          direction
          text
          markdown
          textHash
          review {
            version
            suggestions {
              id
              markdown
              state
              version
              by {
                name
              }
            }
          }
          findings {
            fingerprint
            locale
            status
            suggestion
            places {
              segmentKey
              locale
              span {
                start
                end
              }
              translation {
                text
              }
            }
          }
        }
      }
    }
  }
`);

export type SuggestedText = ResultOf<typeof SuggestedText_Query>['segments']['nodes'][number]['translations'][number];

/** A text with what findings suggest for it; null where the page has it no more, or it did not arrive. */
export async function loadText(
  catalog: string,
  { segmentKey, locale }: { readonly segmentKey: string; readonly locale: string },
): Promise<SuggestedText | null> {
  const variables = { catalog, key: segmentKey, locale };
  const { data } = await createBrowserClient().query(SuggestedText_Query, variables).toPromise();
  return data?.segments.nodes[0]?.translations[0] ?? null;
}
