import { randomUUID } from 'node:crypto';
import type { Actor, Invitation, Person, Role, RoleOutcome } from '@eventide/contract';
import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '../audit/record.ts';
import type { Queries } from '../database/database.ts';
import { user } from '../schema.ts';
import { findPeople, findPerson } from './find-people.ts';
import { createLink } from './links.ts';
import type { InvitationOutcome, OneTimeLink } from './people-store.ts';

/**
 * The first administrator's address until they enter their own. Nobody can have it: the top-level domain is reserved
 * (RFC 2606).
 */
const unknownEmail = 'admin@eventide.invalid';

export async function invite(
  queries: Queries,
  invitation: Invitation & { readonly expiresAt: Date },
): Promise<InvitationOutcome> {
  const { name, role, expiresAt, actor } = invitation;
  const email = invitation.email.toLowerCase();
  // The inviting administrator vouches for the address, so a provider that has verified it may sign the same person in.
  const made = await queries
    .insert(user)
    .values({ id: randomUUID(), name, email, role, emailVerified: true })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  const before = await findPerson(queries, eq(user.email, email));
  if (before === null || before.status === 'ACTIVE') return { kind: 'TAKEN' };
  const isNew = made.length > 0;
  if (isNew || before.role !== role) {
    await recordRole(queries, { actor, personId: before.id, before: isNew ? null : before.role, after: role });
  }
  if (!isNew) await queries.update(user).set({ name, role, updatedAt: new Date() }).where(eq(user.id, before.id));
  return {
    kind: 'INVITED',
    person: { ...before, name, role },
    link: await createLink(queries, before.id, expiresAt, { only: true }),
  };
}

/** `role` null: removes the person. */
export async function changeRole(
  queries: Queries,
  { personId, role, actor }: { readonly personId: string; readonly role: Role | null; readonly actor: Actor },
): Promise<RoleOutcome> {
  // Changes that remove an administrator wait for each other here, so that two administrators cannot remove each other.
  await queries.execute(sql`SELECT 1 FROM ${user} WHERE "role" = 'admin' ORDER BY "id" FOR UPDATE`);
  const person = await findPerson(queries, eq(user.id, personId));
  if (person === null) return { kind: 'NOT_FOUND' };
  if (person.role === role) return { kind: 'CHANGED', person };
  if (person.role === 'admin' && person.status === 'ACTIVE') {
    const admins = await findPeople(queries, eq(user.role, 'admin'));
    if (!admins.some(({ id, status }) => id !== personId && status === 'ACTIVE')) return { kind: 'LAST_ADMIN' };
  }
  if (role === null) await queries.delete(user).where(eq(user.id, personId));
  else await queries.update(user).set({ role, updatedAt: new Date() }).where(eq(user.id, personId));
  await recordRole(queries, { actor, personId, before: person.role, after: role });
  return { kind: 'CHANGED', person: role === null ? person : { ...person, role } };
}

/** Anyone with the link can sign in as the person, so the audit log records who created it. */
export async function renewLink(
  queries: Queries,
  { personId, expiresAt, actor }: { readonly personId: string; readonly expiresAt: Date; readonly actor: Actor },
): Promise<OneTimeLink | null> {
  const [person] = await queries.select({ role: user.role }).from(user).where(eq(user.id, personId)).for('share');
  if (person === undefined) return null;
  const { role } = person;
  const after = { role, signInLink: 'renewed' };
  const drafts = [{ action: 'ROLE' as const, id: personId, before: { role }, after }];
  await recordAudit(queries, { actor, batchId: randomUUID(), drafts });
  return createLink(queries, personId, expiresAt, { only: true });
}

export async function firstAdmin(queries: Queries): Promise<Person | null> {
  const admins = await findPeople(queries, eq(user.role, 'admin'));
  if (admins.some(({ status }) => status === 'ACTIVE')) return null;
  if (admins[0]) return admins[0];
  const id = randomUUID();
  const made = await queries
    .insert(user)
    .values({ id, name: 'Admin', email: unknownEmail, role: 'admin' })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (made.length > 0) {
    const actor: Actor = { id: null, name: 'Eventide', role: null };
    await recordRole(queries, { actor, personId: id, before: null, after: 'admin' });
  }
  return findPerson(queries, eq(user.email, unknownEmail));
}

function recordRole(
  queries: Queries,
  {
    actor,
    personId,
    before,
    after,
  }: {
    readonly actor: Actor;
    readonly personId: string;
    readonly before: Role | null;
    readonly after: Role | null;
  },
): Promise<void> {
  return recordAudit(queries, {
    actor,
    batchId: randomUUID(),
    drafts: [
      {
        action: 'ROLE',
        id: personId,
        before: before === null ? null : { role: before },
        after: after === null ? null : { role: after },
      },
    ],
  });
}
