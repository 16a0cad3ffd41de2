import type { MessageData } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import type { MessageId } from '../wording.ts';

export interface WebhookRefused extends UserError {
  readonly kind: 'WebhookRefused';
}

export const WebhookRefusedRef = builder.objectRef<WebhookRefused>('WebhookRefused').implement({
  description:
    'Nothing was changed. `URL_MALFORMED`: the address is none that can be posted to; `EVENTS_MISSING`: it names no event; `WEBHOOKS_FULL`: there can be no more; `WEBHOOK_OFF`: it is switched off; `WEBHOOK_NOT_FOUND`: there is no such web hook.',
  interfaces: [UserErrorRef],
});

export const webhookRefused = (
  code: string,
  messageId: MessageId,
  path: readonly string[],
  data: MessageData = {},
): WebhookRefused => ({ kind: 'WebhookRefused', code, words: { messageId, data }, path });

export const notFound = (): WebhookRefused => webhookRefused('WEBHOOK_NOT_FOUND', 'webhook-not-found', ['id']);
