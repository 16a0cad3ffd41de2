import type { DeliveryProblem, WebhookDelivery, WebhookEvent } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

const id = () =>
  uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`);

export const webhook = pgTable('webhook', {
  id: id(),
  url: text().notNull(),
  events: text().array().$type<WebhookEvent[]>().notNull(),
  /** The key that signs, not a hash of it: without the key nothing can be signed. */
  secret: text().notNull(),
  isEnabled: boolean('is_enabled').notNull().default(true),
  createdAt: moment('created_at').notNull().defaultNow(),
  actorId: text('actor_id'),
  actorName: text('actor_name').notNull(),
});

/** A row is written in the transaction that makes the change it tells of. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: id(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    event: text().$type<WebhookDelivery['event']>().notNull(),
    /** What is sent, the same bytes in every attempt. */
    body: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    /**
     * When the next attempt is due or, while one is under way, when it is taken to have been lost with its process. Null:
     * delivered or given up.
     */
    nextAt: moment('next_at').defaultNow(),
    deliveredAt: moment('delivered_at'),
    statusCode: integer('status_code'),
    problem: text().$type<DeliveryProblem>(),
    detail: text(),
  },
  (table) => [
    index('webhook_delivery_due')
      .on(table.nextAt)
      .where(sql`${table.nextAt} IS NOT NULL`),
    index('webhook_delivery_of').on(table.webhookId, table.createdAt),
  ],
);
