import type { WebhookEvent } from '@eventide/contract';
import { requireListSize } from '../paging/list-size.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { type WebhookRefused, webhookRefused } from './refused.ts';

interface Given {
  readonly url?: string | null | undefined;
  readonly events?: readonly WebhookEvent[] | null | undefined;
}

interface Read {
  readonly kind: 'READ';
  readonly changes: { readonly url?: string; readonly events?: readonly WebhookEvent[] };
}

/** What is given of a web hook as it is stored, or why it cannot be; what is not given is left out. */
export function readInput({ url, events }: Given): Read | WebhookRefused {
  const stored = url == null ? null : storedUrl(url);
  if (url != null && stored === null) return webhookRefused('URL_MALFORMED', 'webhook-url-malformed', ['url']);
  if (events != null) requireListSize('events', events, limits.listSize);
  if (events?.length === 0) return webhookRefused('EVENTS_MISSING', 'webhook-events-missing', ['events']);
  return {
    kind: 'READ',
    changes: { ...(stored !== null && { url: stored }), ...(events != null && { events: [...new Set(events)] }) },
  };
}

/**
 * The address as it is asked; null where it is none. What stands before `@` would be sent as a password, and shown to every
 * administrator: it is refused.
 */
function storedUrl(given: string): string | null {
  requireText('url', given, limits.urlLength);
  const trimmed = given.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}
