import { createBrowserClient } from '../../data/browser-client.ts';
import { graphql } from '../../data/graphql.ts';

const Outdated_Query = graphql(`
  query Outdated($catalog: String!, $key: String!, $locale: Locale!) {
    segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
      nodes {
        translations(locales: [$locale]) {
          markdown
          textHash
          direction
          review {
            suggestions {
              id
              version
              markdown
              replaced
            }
          }
        }
      }
    }
  }
`);

/** A suggestion, the text it was made for, and the text that the page has in its place now; all in Markdown. */
export interface Outdated {
  readonly version: number;
  readonly suggested: string;
  /** Null: it is no longer known. */
  readonly replaced: string | null;
  readonly current: string;
  /** Of the text there is now. */
  readonly textHash: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Null where the text or the suggestion is gone, or did not arrive. */
export async function loadOutdated(
  catalog: string,
  { id, segmentKey, locale }: { readonly id: string; readonly segmentKey: string; readonly locale: string },
): Promise<Outdated | null> {
  const variables = { catalog, key: segmentKey, locale };
  const { data } = await createBrowserClient().query(Outdated_Query, variables).toPromise();
  const text = data?.segments.nodes[0]?.translations[0];
  const suggestion = text?.review.suggestions.find((one) => one.id === id);
  if (text === undefined || suggestion === undefined) return null;
  const { version, markdown: suggested, replaced } = suggestion;
  const { markdown: current, textHash, direction } = text;
  return { version, suggested, replaced, current, textHash, direction: direction === 'RTL' ? 'rtl' : 'ltr' };
}
