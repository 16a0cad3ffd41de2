import { getLocale } from 'next-intl/server';
import { Finding_Fragment } from '../../../../components/findings/fragments.ts';
import { Discussed_Fragment } from '../../../../components/review/fragments.ts';
import { Translation_Fragment } from '../../../../components/text/fragments.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import type { ReviewView } from './view.ts';

const Queue_Query = graphql(`
  query Queue($catalog: String!, $where: SegmentWhere!, $after: String) {
    segments(catalog: $catalog, where: $where, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
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
        }
      }
    }
  }
`);

const OpenInLocale_Query = graphql(`
  query OpenInLocale($catalog: String!, $locale: Locale!, $after: String) {
    findings(catalog: $catalog, where: { locale: [$locale], status: [OPEN] }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        places {
          segmentKey
        }
      }
    }
  }
`);

const UnderReview_Query = graphql(
  `
    query UnderReview($catalog: String!, $key: String!, $language: String!) {
      segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
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
          }
          translations {
            ...Translation
            ...Discussed
          }
        }
      }
      findings(catalog: $catalog, where: { segment: [$key] }, first: 100) {
        nodes {
          ...Finding
        }
      }
    }
  `,
  [Translation_Fragment, Discussed_Fragment, Finding_Fragment],
);

export type QueueItem = ResultOf<typeof Queue_Query>['segments']['nodes'][number];
type UnderReview = ResultOf<typeof UnderReview_Query>;
export type Subject = UnderReview['segments']['nodes'][number] & {
  readonly findings: UnderReview['findings']['nodes'];
};

/** Texts that the queue lists. */
const listed = 100;

/** The first texts of the queue in source order, with how many open findings each has, and how many texts there are. */
export async function loadQueue({ locale, queue }: ReviewView) {
  const where = {
    reviewState: [queue === 'changes' ? ('CHANGES_REQUESTED' as const) : ('UNREVIEWED' as const)],
    reviewLocale: [locale],
    ...(queue === 'findings' && { hasFindings: true, findingLocale: [locale] }),
  };
  const askForPage = (after: string | null) => askHere(Queue_Query, { where, after });
  const [first, open] = await Promise.all([askForPage(null), openBySegment(locale)]);
  const items: (QueueItem & { readonly open: number })[] = [];
  let settled = 0;
  for (let { segments } = first; ;) {
    const found = segments.nodes.map((item) => ({ ...item, open: open.get(item.key) ?? 0 }));
    // What was found may have been dismissed since.
    const left = queue === 'findings' ? found.filter((item) => item.open > 0) : found;
    items.push(...left);
    settled += found.length - left.length;
    const { hasNextPage, endCursor } = segments.pageInfo;
    if (!hasNextPage || items.length >= listed) {
      return { items: items.slice(0, listed), total: segments.totalCount - settled };
    }
    ({ segments } = await askForPage(endCursor));
  }
}

/** The text under review in every language, with what was found in any; null where there is no such text. */
export async function loadSubject(key: string): Promise<Subject | null> {
  if (key === '') return null;
  const { segments, findings } = await askHere(UnderReview_Query, {
    key,
    language: await getLocale(),
  });
  const [segment] = segments.nodes;
  return segment === undefined ? null : { ...segment, findings: findings.nodes };
}

async function openBySegment(locale: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let after: string | null = null; ;) {
    const { findings }: ResultOf<typeof OpenInLocale_Query> = await askHere(OpenInLocale_Query, {
      ...{ locale, after },
    });
    for (const { places } of findings.nodes) {
      for (const key of new Set(places.map(({ segmentKey }) => segmentKey)))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    after = findings.pageInfo.endCursor;
    if (!findings.pageInfo.hasNextPage) return counts;
  }
}
