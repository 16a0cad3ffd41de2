import { getLocale } from 'next-intl/server';
import { anyOf } from '../../../../components/finding-filters/filter.ts';
import { Finding_Fragment } from '../../../../components/findings/fragments.ts';
import { Discussed_Fragment } from '../../../../components/review/fragments.ts';
import { Translation_Fragment } from '../../../../components/text/fragments.ts';
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

export type ReviewQueue = ResultOf<typeof Queue_Query>['reviewQueue'];
export type QueueItem = ReviewQueue['nodes'][number];
type UnderReview = ResultOf<typeof UnderReview_Query>;
export type Subject = UnderReview['segments']['nodes'][number] & {
  readonly findings: UnderReview['findings']['nodes'];
};

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

/** The text under review in every language, with what was found in any; null where there is no such text. */
export async function loadSubject(key: string): Promise<Subject | null> {
  if (key === '') return null;
  const { segments, findings } = await askHere(UnderReview_Query, { key, language: await getLocale() });
  const [segment] = segments.nodes;
  return segment === undefined ? null : { ...segment, findings: findings.nodes };
}
