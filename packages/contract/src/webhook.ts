import type { Actor, Author } from './people.ts';

/** What a web hook can be told of. */
export type WebhookEvent =
  | 'PAGES_IMPORTED'
  | 'PAGES_REMOVED'
  | 'REVIEW_DECIDED'
  | 'COMMENT_ADDED'
  | 'SUGGESTION_MADE'
  | 'SUGGESTION_DECIDED'
  | 'FINDING_DISMISSED'
  | 'FINDING_REOPENED'
  | 'TERMS_CHANGED'
  | 'CHANGE_UNDONE';

/** An address that is told of events, without the secret that signs what is sent there. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** At least one. */
  readonly events: readonly WebhookEvent[];
  readonly isEnabled: boolean;
  readonly createdAt: Date;
  /** Who made it. */
  readonly by: Author;
}

/** What kept an attempt from being delivered. */
export type DeliveryProblem = 'ADDRESS_REFUSED' | 'UNREACHABLE' | 'TIMED_OUT' | 'STATUS' | 'SWITCHED_OFF';

/** One event on its way to one web hook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly webhookId: string;
  /** TEST: sent by hand, to see whether it arrives. */
  readonly event: WebhookEvent | 'TEST';
  readonly createdAt: Date;
  readonly state: 'PENDING' | 'DELIVERED' | 'FAILED';
  /** Attempts that have begun. */
  readonly attempts: number;
  /** When it is tried next; null unless it is pending. */
  readonly nextAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Of the last attempt: its status, and what was wrong; null where there is none. */
  readonly statusCode: number | null;
  readonly problem: DeliveryProblem | null;
  /** Such as `ECONNREFUSED`. */
  readonly detail: string | null;
}

/** What is left out stays as it is. */
export interface WebhookEdit {
  readonly id: string;
  readonly url?: string;
  readonly events?: readonly WebhookEvent[];
  readonly isEnabled?: boolean;
  readonly actor: Actor;
}

/** The web hooks, each change in the audit log. What is to be sent is stored with the change that it tells of. */
export interface WebhookStore {
  /** Oldest first. */
  webhooks(): Promise<readonly Webhook[]>;
  /** The newest deliveries of each, newest first, in the order of `webhookIds`. */
  deliveriesOf(webhookIds: readonly string[], first: number): Promise<readonly (readonly WebhookDelivery[])[]>;
  /**
   * @returns the web hook and its secret, `whsec_` and a key in base64: this is the only time that anybody is told it. FULL:
   * there are as many as there can be.
   */
  addWebhook(
    webhook: Pick<Webhook, 'url' | 'events'> & { readonly actor: Actor },
  ): Promise<
    | { readonly kind: 'ADDED'; readonly webhook: Webhook; readonly secret: string }
    | { readonly kind: 'FULL'; readonly limit: number }
  >;
  /** Null if there is no such web hook. One that is switched off is told nothing more, and what was on its way fails. */
  editWebhook(edit: WebhookEdit): Promise<Webhook | null>;
  /** Takes it away with its deliveries; false if there is no such web hook. */
  removeWebhook(removal: { readonly id: string; readonly actor: Actor }): Promise<boolean>;
  /** Puts a test into the queue; null if there is no such web hook, or it is switched off. */
  testWebhook(test: { readonly id: string; readonly actor: Actor }): Promise<WebhookDelivery | null>;
}
