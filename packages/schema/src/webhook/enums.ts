import { builder } from '../builder.ts';

export const WebhookEventRef = builder.enumType('WebhookEvent', {
  description: 'What a web hook can be told of. Sent in small letters with a full stop: `review.decided`.',
  values: {
    PAGES_IMPORTED: { description: 'Pages were imported: a catalogue has a new revision.' },
    PAGES_REMOVED: { description: 'Pages were removed, or a whole catalogue.' },
    REVIEW_DECIDED: { description: 'Texts were approved, sent back for changes, or made unreviewed again.' },
    COMMENT_ADDED: { description: 'Somebody commented on a text.' },
    SUGGESTION_MADE: { description: 'Somebody suggested a text.' },
    SUGGESTION_DECIDED: { description: 'A suggestion was accepted, rejected or reopened.' },
    FINDING_DISMISSED: { description: 'Findings were dismissed.' },
    FINDING_REOPENED: { description: 'Dismissed findings were reopened.' },
    TERMS_CHANGED: { description: 'Concepts of the term base were added, changed or removed.' },
    CHANGE_UNDONE: { description: 'Changes were taken back. That of an import brings a new revision.' },
  } as const,
});

export const DeliveryEventRef = builder.enumType('WebhookDeliveryEvent', {
  description: 'What a delivery tells of: a `WebhookEvent`, or nothing but that web hooks work.',
  values: {
    PAGES_IMPORTED: { description: 'As in `WebhookEvent`.' },
    PAGES_REMOVED: { description: 'As in `WebhookEvent`.' },
    REVIEW_DECIDED: { description: 'As in `WebhookEvent`.' },
    COMMENT_ADDED: { description: 'As in `WebhookEvent`.' },
    SUGGESTION_MADE: { description: 'As in `WebhookEvent`.' },
    SUGGESTION_DECIDED: { description: 'As in `WebhookEvent`.' },
    FINDING_DISMISSED: { description: 'As in `WebhookEvent`.' },
    FINDING_REOPENED: { description: 'As in `WebhookEvent`.' },
    TERMS_CHANGED: { description: 'As in `WebhookEvent`.' },
    CHANGE_UNDONE: { description: 'As in `WebhookEvent`.' },
    TEST: { description: 'Sent by `testWebhook`.' },
  } as const,
});

export const DeliveryStateRef = builder.enumType('WebhookDeliveryState', {
  description: 'How far a delivery has come.',
  values: {
    PENDING: { description: 'It waits for its first or next attempt, or is under way.' },
    DELIVERED: { description: 'The receiver answered with a status from 200 to 299.' },
    FAILED: { description: 'It was given up: after a day, or because the web hook was switched off.' },
  } as const,
});

export const DeliveryProblemRef = builder.enumType('WebhookDeliveryProblem', {
  description: 'What kept the last attempt from being delivered.',
  values: {
    ADDRESS_REFUSED: {
      description:
        'The host is this machine or one of its network. `EVENTIDE_WEBHOOK_PRIVATE=allow` allows that to whoever runs the server.',
    },
    UNREACHABLE: { description: 'The host is unknown, or refuses the connection, or its certificate is not valid.' },
    TIMED_OUT: { description: 'The receiver did not answer in time.' },
    STATUS: { description: 'The receiver answered with another status than 200 to 299. Redirects are not followed.' },
    SWITCHED_OFF: { description: 'The web hook was switched off, by an administrator or by the answer 410.' },
  } as const,
});
