import { getLocale } from 'next-intl/server';
import { anyOf } from '../../../../components/finding-filters/filter.ts';
import { Finding_Fragment, Marked_Fragment } from '../../../../components/findings/fragments.ts';
import { isIn } from '../../../../components/findings/marks.ts';
import { Discussed_Fragment, Reviewed_Fragment } from '../../../../components/review/fragments.ts';
import { ShownText_Fragment, Translation_Fragment } from '../../../../components/text/fragments.ts';
import { ask } from '../../../../data/api.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import type { ReviewView } from './view.ts';

/** Texts that the queue lists. */
const listed = 100;

const Queue_Query = graphql(`
  query Queue(
    $catalog: String!
    $locale: Locale!
    $list: ReviewList!
    $where: ReviewQueueWhere!
    $language: String!
    $first: Int!
  ) {
    reviewQueue(catalog: $catalog, locale: $locale, list: $list, where: $where, language: $language, first: $first) {
      totalCount
      locales {
        locale
        count
        critical
      }
      facets {
        rule {
          value
          count
        }
        mqmSeverity {
          value
          count
        }
        eventSeverity {
          value
          count
        }
        kind {
          value
          count
        }
      }
      nodes {
        openFindings
        worst
        segment {
          key
          event {
            severity
          }
        }
      }
    }
  }
`);

const RuleIds_Query = graphql(`
  query RuleIds {
    rules {
      id
    }
  }
`);

/** Texts that are asked for at once. */
export const textsMax = 8;

/** All there is of the text under review; of the same text in the other languages, what is shown beside it. */
const UnderReview_Query = graphql(
  `
    query UnderReview($catalog: String!, $keys: [String!]!, $locale: Locale!, $language: String!) {
      segments(catalog: $catalog, where: { key: $keys }, first: 8) {
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
          own: translations(locales: [$locale]) {
            ...Translation
            ...Discussed
          }
          translations {
            ...ShownText
            ...Reviewed
            findings {
              ...Marked
            }
          }
        }
      }
      findings(catalog: $catalog, where: { segment: $keys, locale: [$locale] }, first: 100) {
        nodes {
          ...Finding
        }
      }
    }
  `,
  [Translation_Fragment, ShownText_Fragment, Discussed_Fragment, Reviewed_Fragment, Finding_Fragment, Marked_Fragment],
);

export type ReviewQueue = ResultOf<typeof Queue_Query>['reviewQueue'];
export type QueueItem = ReviewQueue['nodes'][number];
type UnderReview = ResultOf<typeof UnderReview_Query>;
type Segment = UnderReview['segments']['nodes'][number];

/** A text under review. */
export interface Subject extends Omit<Segment, 'own'> {
  readonly own: Segment['own'][number];
  /** Of the text under review. */
  readonly findings: UnderReview['findings']['nodes'];
}

const lists = { findings: 'FINDINGS', all: 'UNREVIEWED', changes: 'CHANGES_REQUESTED' } as const;

/** The first texts of the queue, the worst first, and how many there are in every language. */
export async function loadQueue(view: ReviewView): Promise<ReviewQueue> {
  const { reviewQueue } = await askHere(Queue_Query, {
    locale: view.locale,
    list: lists[view.queue],
    where: {
      rule: anyOf(view.rule),
      mqmSeverity: anyOf(view.severity),
      eventSeverity: anyOf(view.eventSeverity),
      kind: anyOf(view.kind),
      text: view.text === '' ? null : view.text,
    },
    language: await getLocale(),
    first: listed,
  });
  return reviewQueue;
}

/** The ids of the rules there are. */
export async function loadRuleIds(): Promise<readonly string[]> {
  return (await ask(RuleIds_Query, {})).rules.map(({ id }) => id);
}

/** The texts of one language that are reviewed; those that there are, in any order. At most {@link textsMax} keys. */
export async function loadSubjects(keys: readonly string[], locale: string): Promise<readonly Subject[]> {
  if (keys.length === 0) return [];
  const variables = { keys: [...keys], locale, language: await getLocale() };
  const { segments, findings } = await askHere(UnderReview_Query, variables);
  return segments.nodes.flatMap(({ own: [own], ...segment }) =>
    own === undefined
      ? []
      : [{ ...segment, own, findings: findings.nodes.filter((finding) => isIn(finding, segment.key)) }],
  );
}
