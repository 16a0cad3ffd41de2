import type { WebhookDelivery } from '@eventide/contract';
import { desc, eq } from 'drizzle-orm';
import { columnsBut } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { isUuid } from '../is-uuid.ts';
import { webhookDelivery } from '../schema.ts';

/** The columns of a delivery that readers see. */
export const deliveryFields = columnsBut(webhookDelivery, 'body');

type Row = Omit<typeof webhookDelivery.$inferSelect, 'body'>;

export function toDelivery(row: Row): WebhookDelivery {
  const state = row.deliveredAt !== null ? 'DELIVERED' : row.nextAt === null ? 'FAILED' : 'PENDING';
  return { ...row, state };
}

/** The newest deliveries of each web hook, newest first, in the order of `webhookIds`. */
export async function loadDeliveries(
  queries: Queries,
  webhookIds: readonly string[],
  first: number,
): Promise<readonly (readonly WebhookDelivery[])[]> {
  const lists: WebhookDelivery[][] = [];
  // There are 20 web hooks at most, and each list comes off an index.
  for (const id of webhookIds) {
    const rows = isUuid(id)
      ? await queries
          .select(deliveryFields)
          .from(webhookDelivery)
          .where(eq(webhookDelivery.webhookId, id))
          .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
          .limit(first)
      : [];
    lists.push(rows.map(toDelivery));
  }
  return lists;
}
