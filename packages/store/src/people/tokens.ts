import { randomUUID } from 'node:crypto';
import type { Actor, ApiToken, NewApiToken, Person } from '@eventide/contract';
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import { columnsBut } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { apiToken, user } from '../schema.ts';
import { findPerson } from './find-people.ts';
import { lowerRole } from './roles.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** The columns of a token that readers see. */
const fields = columnsBut(apiToken, 'userId', 'hash');

const useIsNotedAfterMs = 60_000;

export function apiTokens(queries: Queries, personId: string): Promise<ApiToken[]> {
  return queries
    .select(fields)
    .from(apiToken)
    .where(eq(apiToken.userId, personId))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}

export async function createApiToken(
  queries: Queries,
  { personId, role, actor, ...given }: NewApiToken,
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const secret = newSecret('evt_');
  // Locks the owner's row: nobody gets a token while they are being removed.
  const [owner] = await queries.select({ role: user.role }).from(user).where(eq(user.id, personId)).for('share');
  const [token] = await queries
    .insert(apiToken)
    .values({
      ...given,
      id: randomUUID(),
      userId: personId,
      hash: hashSecret(secret),
      role: owner ? lowerRole(role, owner.role) : role,
    })
    .returning(fields);
  if (!token) throw new Error('an insert returned no row');
  await record(queries, actor, token.id, null, { personId, ...plain(token) });
  return { token, secret };
}

export async function revokeApiToken(
  queries: Queries,
  { id, personId, actor }: { readonly id: string; readonly personId: string; readonly actor: Actor },
): Promise<ApiToken | null> {
  const isTheirs = and(eq(apiToken.id, id), eq(apiToken.userId, personId));
  const [revoked] = await queries
    .update(apiToken)
    .set({ revokedAt: new Date() })
    .where(and(isTheirs, isNull(apiToken.revokedAt)))
    .returning(fields);
  if (revoked) {
    await record(
      queries,
      actor,
      id,
      { personId, ...plain({ ...revoked, revokedAt: null }) },
      { personId, ...plain(revoked) },
    );
    return revoked;
  }
  const [found] = await queries.select(fields).from(apiToken).where(isTheirs);
  return found ?? null;
}

export async function personOfToken(queries: Queries, secret: string): Promise<Person | null> {
  const now = new Date();
  const [found] = await queries
    .select({ id: apiToken.id, personId: apiToken.userId, role: apiToken.role, lastUsedAt: apiToken.lastUsedAt })
    .from(apiToken)
    .where(
      and(
        eq(apiToken.hash, hashSecret(secret)),
        isNull(apiToken.revokedAt),
        or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now)),
      ),
    );
  const owner = found ? await findPerson(queries, eq(user.id, found.personId)) : null;
  if (!found || !owner) return null;
  const stale = new Date(now.getTime() - useIsNotedAfterMs);
  if (found.lastUsedAt === null || found.lastUsedAt < stale) {
    await queries
      .update(apiToken)
      .set({ lastUsedAt: now })
      .where(and(eq(apiToken.id, found.id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, stale))));
  }
  return { ...owner, role: lowerRole(found.role, owner.role) };
}

function record(queries: Queries, actor: Actor, id: string, before: unknown, after: unknown): Promise<void> {
  return recordAudit(queries, { actor, batchId: randomUUID(), drafts: [{ action: 'TOKEN', id, before, after }] });
}

/** What the audit log keeps of a token. */
const plain = ({ name, role, expiresAt, revokedAt }: ApiToken) => ({
  name,
  role,
  expiresAt: expiresAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
