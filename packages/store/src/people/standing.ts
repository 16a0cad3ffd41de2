import type { Role } from '@eventide/contract';
import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { apiToken, session, user } from '../schema.ts';
import type { Credential } from './people-store.ts';
import { lowerRole } from './roles.ts';
import { hashSecret } from './secrets.ts';

/** What each credential gives now: at most two statements, however many are asked about. */
export async function standingOf(
  queries: Queries,
  credentials: readonly Credential[],
): Promise<readonly (Role | null)[]> {
  const now = new Date();
  const secretsOf = (kind: Credential['kind']) =>
    credentials.filter((one) => one.kind === kind).map((one) => one.secret);
  const [sessions, hashes] = [secretsOf('SESSION'), secretsOf('TOKEN').map(hashSecret)];
  const ofSessions =
    sessions.length === 0
      ? []
      : await queries
          .select({ secret: session.token, role: user.role })
          .from(session)
          .innerJoin(user, eq(user.id, session.userId))
          .where(and(inArray(session.token, sessions), gt(session.expiresAt, now)));
  const isInTime = or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now));
  const ofTokens =
    hashes.length === 0
      ? []
      : await queries
          .select({ hash: apiToken.hash, most: apiToken.role, role: user.role })
          .from(apiToken)
          .innerJoin(user, eq(user.id, apiToken.userId))
          .where(and(inArray(apiToken.hash, hashes), isNull(apiToken.revokedAt), isInTime));
  const roleOfSession = new Map(ofSessions.map(({ secret, role }) => [secret, role]));
  const roleOfToken = new Map(ofTokens.map(({ hash, most, role }) => [hash, lowerRole(most, role)]));
  return credentials.map(
    ({ kind, secret }) =>
      (kind === 'SESSION' ? roleOfSession.get(secret) : roleOfToken.get(hashSecret(secret))) ?? null,
  );
}
