import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, Webhook, WebhookDelivery, WebhookEdit, WebhookStore } from '@eventide/contract';
import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { authorColumns, columnsBut, withAuthor } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { notifyDeliveries } from '../database/notify.ts';
import { isUuid } from '../is-uuid.ts';
import { webhook, webhookDelivery } from '../schema.ts';
import { bodyOf } from './enqueue.ts';
import { deliveryFields, toDelivery } from './deliveries.ts';

/** Each change is written once for each of them. */
const webhooksMax = 20;

/** What readers see: never the secret. */
const fields = columnsBut(webhook, 'secret');

/** https://www.standardwebhooks.com: `whsec_` and a key of 24 to 64 bytes in base64. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export async function loadWebhooks(queries: Queries): Promise<readonly Webhook[]> {
  const rows = await queries.select(fields).from(webhook).orderBy(asc(webhook.createdAt), asc(webhook.id));
  return rows.map(withAuthor);
}

type Added = Awaited<ReturnType<WebhookStore['addWebhook']>>;

export async function addWebhook(
  queries: Queries,
  { url, events, actor }: Parameters<WebhookStore['addWebhook']>[0],
): Promise<Added> {
  const [there] = await queries.select({ count: count() }).from(webhook);
  if ((there?.count ?? 0) >= webhooksMax) return { kind: 'FULL', limit: webhooksMax };
  const secret = newSecret();
  const [row] = await queries
    .insert(webhook)
    .values({ url, events: [...events], secret, ...authorColumns(actor) })
    .returning(fields);
  if (row === undefined) throw new Error('an insert returned no row');
  const added = withAuthor(row);
  await record(queries, actor, null, added);
  return { kind: 'ADDED', webhook: added, secret };
}

export async function editWebhook(
  queries: Queries,
  { id, url, events, isEnabled, actor }: WebhookEdit,
): Promise<Webhook | null> {
  const before = await find(queries, id);
  if (before === null) return null;
  const [row] = await queries
    .update(webhook)
    .set({ url: url ?? before.url, events: [...(events ?? before.events)], isEnabled: isEnabled ?? before.isEnabled })
    .where(eq(webhook.id, id))
    .returning(fields);
  if (row === undefined) return null;
  const after = withAuthor(row);
  if (!after.isEnabled) await giveUp(queries, id);
  if (JSON.stringify(stateOf(before)) !== JSON.stringify(stateOf(after))) await record(queries, actor, before, after);
  return after;
}

export async function removeWebhook(
  queries: Queries,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<boolean> {
  const before = await find(queries, id);
  if (before === null) return false;
  await queries.delete(webhook).where(eq(webhook.id, id));
  await record(queries, actor, before, null);
  return true;
}

export async function testWebhook(
  queries: Queries,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Promise<WebhookDelivery | null> {
  const hook = await find(queries, id);
  if (hook?.isEnabled !== true) return null;
  const body = bodyOf('TEST', { actor, batchId: randomUUID(), drafts: [] }, new Date());
  const [row] = await queries
    .insert(webhookDelivery)
    .values({ webhookId: id, event: 'TEST', body })
    .returning(deliveryFields);
  if (row === undefined) throw new Error('an insert returned no row');
  await notifyDeliveries(queries);
  return toDelivery(row);
}

/** Ends what is on its way to a web hook that is switched off. */
export async function giveUp(queries: Queries, id: string): Promise<void> {
  await queries
    .update(webhookDelivery)
    .set({ nextAt: null, problem: 'SWITCHED_OFF', statusCode: null, detail: null })
    .where(and(eq(webhookDelivery.webhookId, id), isNotNull(webhookDelivery.nextAt)));
}

/** Held until the change is written. */
async function find(queries: Queries, id: string): Promise<Webhook | null> {
  if (!isUuid(id)) return null;
  const [row] = await queries.select(fields).from(webhook).where(eq(webhook.id, id)).for('update');
  return row === undefined ? null : withAuthor(row);
}

const stateOf = ({ url, events, isEnabled }: Webhook) => ({ url, events, isEnabled });

function record(queries: Queries, actor: Actor, before: Webhook | null, after: Webhook | null): Promise<void> {
  const draft = {
    action: 'WEBHOOK' as const,
    id: (after ?? before)?.id ?? null,
    before: before && stateOf(before),
    after: after && stateOf(after),
  };
  return recordAudit(queries, { actor, batchId: randomUUID(), drafts: [draft] });
}
