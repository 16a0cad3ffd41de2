import { randomUUID } from 'node:crypto';
import type { Person } from '@eventide/contract';
import { and, eq, gt, like, ne } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { account, session, user, verification } from '../schema.ts';
import { findPerson } from './find-people.ts';
import type { Acceptance, AcceptanceOutcome, OneTimeLink } from './people-store.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Distinguishes our links from better-auth's own rows in the same table. */
const prefix = 'one-time-link:';

const identifierOf = (secret: string): string => prefix + hashSecret(secret);

/** `only`: earlier links of the person stop working. */
export async function createLink(
  queries: Queries,
  personId: string,
  expiresAt: Date,
  { only }: { readonly only: boolean },
): Promise<OneTimeLink> {
  if (only) await dropLinks(queries, personId);
  const secret = newSecret();
  await queries
    .insert(verification)
    .values({ id: randomUUID(), identifier: identifierOf(secret), value: personId, expiresAt });
  return { secret, expiresAt };
}

export async function dropLinks(queries: Queries, personId: string): Promise<void> {
  await queries
    .delete(verification)
    .where(and(like(verification.identifier, `${prefix}%`), eq(verification.value, personId)));
}

export async function personOfLink(queries: Queries, secret: string): Promise<Person | null> {
  const [found] = await queries.select({ personId: verification.value }).from(verification).where(isGood(secret));
  return found ? findPerson(queries, eq(user.id, found.personId)) : null;
}

export async function acceptLink(queries: Queries, acceptance: Acceptance): Promise<AcceptanceOutcome> {
  const { secret, name, passwordHash: password } = acceptance;
  const email = acceptance.email.toLowerCase();
  // If a link is used twice at once, the second waits for this row lock and then finds the row gone.
  const [held] = await queries
    .select({ personId: verification.value })
    .from(verification)
    .where(isGood(secret))
    .for('update');
  const person = held ? await findPerson(queries, eq(user.id, held.personId)) : null;
  if (person === null) return { kind: 'INVALID' };
  const userId = person.id;
  const namesake = await findPerson(queries, and(eq(user.email, email), ne(user.id, userId)) ?? eq(user.email, email));
  if (namesake !== null) return { kind: 'EMAIL_TAKEN' };
  const updatedAt = new Date();
  await queries.update(user).set({ name, email, emailVerified: true, updatedAt }).where(eq(user.id, userId));
  const isCredential = and(eq(account.userId, userId), eq(account.providerId, 'credential'));
  const changed = await queries.update(account).set({ password, updatedAt }).where(isCredential).returning();
  if (changed.length === 0) {
    await queries
      .insert(account)
      .values({ id: randomUUID(), accountId: userId, providerId: 'credential', userId, password });
  }
  await queries.delete(session).where(eq(session.userId, userId));
  await dropLinks(queries, userId);
  return { kind: 'ACCEPTED', person: { ...person, name, email, status: 'ACTIVE' } };
}

const isGood = (secret: string) =>
  and(eq(verification.identifier, identifierOf(secret)), gt(verification.expiresAt, new Date()));
