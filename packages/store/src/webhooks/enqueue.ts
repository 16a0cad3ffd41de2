import type { Actor, WebhookEvent } from '@eventide/contract';
import { and, arrayOverlaps, eq } from 'drizzle-orm';
import type { AuditDraft } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { notifyDeliveries } from '../database/notify.ts';
import { webhook, webhookDelivery } from '../schema.ts';
import { eventOf, typeOf } from './events.ts';

/** Changes that one delivery lists; it counts the others. */
const changesMax = 100;

interface Recorded {
  readonly actor: Actor;
  readonly batchId: string;
  readonly drafts: readonly AuditDraft[];
}

/** Puts what web hooks are told of these changes into the queue, in the transaction that makes the changes. */
export async function enqueueDeliveries(queries: Queries, { actor, batchId, drafts }: Recorded): Promise<void> {
  const byEvent = new Map<WebhookEvent, AuditDraft[]>();
  for (const draft of drafts) {
    const event = eventOf(draft.action);
    if (event === undefined) continue;
    const others = byEvent.get(event);
    if (others === undefined) byEvent.set(event, [draft]);
    else others.push(draft);
  }
  if (byEvent.size === 0) return;
  const hooks = await queries
    .select({ id: webhook.id, events: webhook.events })
    .from(webhook)
    .where(and(eq(webhook.isEnabled, true), arrayOverlaps(webhook.events, [...byEvent.keys()])));
  if (hooks.length === 0) return;
  const at = new Date();
  const told = [...byEvent].map(([event, some]) => ({
    event,
    body: bodyOf(event, { actor, batchId, drafts: some }, at),
  }));
  const rows = hooks.flatMap(({ id, events }) =>
    told.filter(({ event }) => events.includes(event)).map((one) => ({ ...one, webhookId: id })),
  );
  await queries.insert(webhookDelivery).values(rows);
  await notifyDeliveries(queries);
}

/** What is sent, as docs/webhooks.md describes it. */
export function bodyOf(event: WebhookEvent | 'TEST', { actor, batchId, drafts }: Recorded, at: Date): string {
  const changes = drafts.slice(0, changesMax).map(({ segmentKey = null, locale = null, id = null, before, after }) => ({
    segmentKey,
    locale,
    id,
    before,
    after,
  }));
  const catalog = drafts[0]?.catalog ?? null;
  const by = { id: actor.id, name: actor.name };
  const data = { catalog, batchId, by, count: drafts.length, changes };
  return JSON.stringify({ type: typeOf(event), timestamp: at.toISOString(), data });
}
