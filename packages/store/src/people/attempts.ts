import { randomUUID } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { rateLimit } from '../schema.ts';

/** Windows that ended this long ago are deleted. */
const forgottenAfterMs = 86_400_000;

/** One statement, so that concurrent attempts are all counted. `last_request` is the start of the window. */
export async function attempt(
  queries: Queries,
  key: string,
  { max, windowMs }: { readonly max: number; readonly windowMs: number },
): Promise<number> {
  const now = Date.now();
  const isOver = sql`${rateLimit.lastRequest} <= ${now - windowMs}`;
  const [counted] = await queries
    .insert(rateLimit)
    .values({ id: randomUUID(), key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`CASE WHEN ${isOver} THEN 1 ELSE LEAST(${rateLimit.count} + 1, ${max + 1}) END`,
        lastRequest: sql`CASE WHEN ${isOver} THEN ${now} ELSE ${rateLimit.lastRequest} END`,
      },
    })
    .returning({ count: rateLimit.count, since: rateLimit.lastRequest });
  if (!counted || counted.count <= max) {
    // The attempt that starts a window also cleans up.
    if (counted?.since === now)
      await queries.delete(rateLimit).where(lt(rateLimit.lastRequest, now - forgottenAfterMs));
    return 0;
  }
  return Math.max(1, counted.since + windowMs - now);
}
