import type { DeliveryProblem } from '@eventide/contract';
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, min, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { webhook, webhookDelivery } from '../schema.ts';
import { giveUp } from './manage.ts';

/** A delivery that this process is to attempt, and nobody else until `leaseMs` are over. */
export interface DueDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly createdAt: Date;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** How an attempt ended. RETRY: at this time again. FAILED with `switchOff`: the receiver wants nothing more. */
export type Attempted =
  | { readonly kind: 'DELIVERED'; readonly statusCode: number }
  | ({ readonly kind: 'RETRY'; readonly at: Date } & Failure)
  | ({ readonly kind: 'FAILED'; readonly switchOff: boolean } & Failure);

interface Failure {
  readonly statusCode: number | null;
  readonly problem: DeliveryProblem;
  readonly detail: string | null;
}

/** Deliveries that are over are shown so long. */
const keptDays = 30;

/**
 * Takes deliveries that are due, and counts the attempt. On a server, several processes take different ones. What a process
 * took and did not settle is due again after `leaseMs`.
 */
export async function takeDue(
  queries: Queries,
  { max, leaseMs }: { readonly max: number; readonly leaseMs: number },
): Promise<readonly DueDelivery[]> {
  const due = await queries
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(lte(webhookDelivery.nextAt, sql`now()`))
    .orderBy(asc(webhookDelivery.nextAt))
    .limit(max)
    .for('update', { skipLocked: true });
  if (due.length === 0) return [];
  const taken = await queries
    .update(webhookDelivery)
    .set({
      nextAt: sql`now() + ${`${leaseMs} milliseconds`}::interval`,
      attempts: sql`${webhookDelivery.attempts} + 1`,
    })
    .where(
      inArray(
        webhookDelivery.id,
        due.map(({ id }) => id),
      ),
    )
    .returning();
  const hooks = await queries
    .select({ id: webhook.id, url: webhook.url, secret: webhook.secret })
    .from(webhook)
    .where(inArray(webhook.id, [...new Set(taken.map(({ webhookId }) => webhookId))]));
  const byId = new Map(hooks.map((hook) => [hook.id, hook]));
  return taken.flatMap(({ id, webhookId, body, createdAt, attempts }) => {
    const hook = byId.get(webhookId);
    return hook === undefined
      ? []
      : [{ id, webhookId, url: hook.url, secret: hook.secret, body, createdAt, attempt: attempts }];
  });
}

/** Records how an attempt ended, unless another one has begun since, or the delivery has been given up. */
export async function settle(
  queries: Queries,
  { id, webhookId, attempt }: Pick<DueDelivery, 'id' | 'webhookId' | 'attempt'>,
  attempted: Attempted,
): Promise<void> {
  const { statusCode } = attempted;
  const outcome =
    attempted.kind === 'DELIVERED'
      ? { nextAt: null, deliveredAt: sql`now()`, statusCode, problem: null, detail: null }
      : {
          nextAt: attempted.kind === 'RETRY' ? attempted.at : null,
          ...{ statusCode, problem: attempted.problem, detail: attempted.detail },
        };
  await queries
    .update(webhookDelivery)
    .set(outcome)
    .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.attempts, attempt), isNotNull(webhookDelivery.nextAt)));
  if (attempted.kind !== 'FAILED' || !attempted.switchOff) return;
  await queries.update(webhook).set({ isEnabled: false }).where(eq(webhook.id, webhookId));
  await giveUp(queries, webhookId);
}

/** When the next delivery is due; null: none is on its way. */
export async function nextDue(queries: Queries): Promise<Date | null> {
  const [row] = await queries.select({ at: min(webhookDelivery.nextAt) }).from(webhookDelivery);
  return row?.at ?? null;
}

/** Deletes what has been over for long. */
export async function forgetDeliveries(queries: Queries): Promise<void> {
  const old = lt(webhookDelivery.createdAt, sql`now() - ${`${keptDays} days`}::interval`);
  await queries.delete(webhookDelivery).where(and(isNull(webhookDelivery.nextAt), old));
}
