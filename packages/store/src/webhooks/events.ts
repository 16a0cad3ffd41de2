import type { AuditAction, WebhookEvent } from '@eventide/contract';

/** What web hooks are told of a change; undefined: nothing, as of people and of what runs by itself. */
const events: Readonly<Partial<Record<AuditAction, WebhookEvent>>> = {
  IMPORT: 'PAGES_IMPORTED',
  REMOVE: 'PAGES_REMOVED',
  REVIEW: 'REVIEW_DECIDED',
  COMMENT: 'COMMENT_ADDED',
  SUGGEST: 'SUGGESTION_MADE',
  DECIDE_SUGGESTION: 'SUGGESTION_DECIDED',
  DISMISS: 'FINDING_DISMISSED',
  REOPEN: 'FINDING_REOPENED',
  PROMOTE_TERM: 'TERMS_CHANGED',
  EDIT_TERM: 'TERMS_CHANGED',
  IMPORT_TERM: 'TERMS_CHANGED',
  UNDO: 'CHANGE_UNDONE',
};

export const eventOf = (action: AuditAction): WebhookEvent | undefined => events[action];

/** The name of an event in what is sent: `review.decided`. */
export const typeOf = (event: WebhookEvent | 'TEST'): string =>
  event === 'TEST' ? 'webhook.test' : event.toLowerCase().replace('_', '.');
