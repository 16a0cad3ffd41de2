import { SegmentChange_Fragment } from '../../../../components/diff/fragments.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import type { HistoryView } from './view.ts';

const Revisions_Query = graphql(`
  query Revisions($catalog: String!, $after: String) {
    catalog(slug: $catalog) {
      revisions(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          number
          at
          by {
            id
            name
          }
          added
          changed
          removed
          segmentsChanged
        }
      }
    }
  }
`);

const Diff_Query = graphql(
  `
    query RevisionDiff($catalog: String!, $from: Int!, $to: Int!, $locale: Locale, $after: String) {
      catalog(slug: $catalog) {
        diff(from: $from, to: $to) {
          from
          to
          locales {
            locale
            count
          }
          segments(first: 50, after: $after, locale: $locale) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...SegmentChangeFields
            }
          }
        }
      }
    }
  `,
  [SegmentChange_Fragment],
);

export type RevisionPage = NonNullable<ResultOf<typeof Revisions_Query>['catalog']>['revisions'];
export type Revision = RevisionPage['nodes'][number];
export type RevisionDiff = NonNullable<NonNullable<ResultOf<typeof Diff_Query>['catalog']>['diff']>;

/** The revisions of a view, newest first. A cursor that means nothing starts from the top. */
export async function askForRevisions(after: string): Promise<RevisionPage | null> {
  const from = async (cursor: string | null) =>
    (await askHere(Revisions_Query, { after: cursor })).catalog?.revisions ?? null;
  return (after === '' ? null : await unlessRefused('BAD_CURSOR', from(after))) ?? from(null);
}

/** What differs between the two revisions of a view; null where one of them does not exist. */
export async function askForDiff({ from, to, locale, after }: HistoryView): Promise<RevisionDiff | null> {
  if (to === null) return null;
  const variables = { from, to, locale: locale === '' ? null : locale };
  const starting = async (cursor: string | null) =>
    (await askHere(Diff_Query, { ...variables, after: cursor })).catalog?.diff ?? null;
  return (after === '' ? null : await unlessRefused('BAD_CURSOR', starting(after))) ?? starting(null);
}
