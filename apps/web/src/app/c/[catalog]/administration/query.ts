import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

export const Webhooks_Query = graphql(`
  query Webhooks {
    webhooks {
      id
      url
      events
      isEnabled
      createdAt
      by {
        name
      }
      deliveries {
        id
        event
        createdAt
        state
        attempts
        nextAttemptAt
        deliveredAt
        statusCode
        problem
        detail
      }
    }
  }
`);

export type Webhook = ResultOf<typeof Webhooks_Query>['webhooks'][number];
export type Delivery = Webhook['deliveries'][number];

/** In the order in which they are offered. */
export const webhookEvents = [
  ...['PAGES_IMPORTED', 'PAGES_REMOVED', 'REVIEW_DECIDED', 'COMMENT_ADDED', 'SUGGESTION_MADE'],
  ...['SUGGESTION_DECIDED', 'FINDING_DISMISSED', 'FINDING_REOPENED', 'TERMS_CHANGED', 'CHANGE_UNDONE'],
] as readonly Webhook['events'][number][];
