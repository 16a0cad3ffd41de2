import type { Actor, Person } from '@eventide/contract';
import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPeople, schema, type Database, type PeopleStore } from '../src/index.ts';
import { onEachEngine } from './engines.ts';

const { apiToken, auditEntry, session, user, verification } = schema;

onEachEngine('people', (bench) => {
  let database: Database;
  let people: PeopleStore;
  let admin: Person;
  let actor: Actor;

  beforeAll(() => {
    database = bench().store.database;
    people = createPeople(database);
  });

  const soon = () => new Date(Date.now() + 60_000);
  const past = () => new Date(Date.now() - 1);

  const invited = async (email: string, role: Person['role'] = 'reviewer') => {
    const outcome = await people.invite({ email, name: email, role, expiresAt: soon(), actor });
    if (outcome.kind !== 'INVITED') throw new Error(outcome.kind);
    return outcome;
  };

  const joined = async (email: string, role: Person['role'] = 'reviewer') => {
    const { link } = await invited(email, role);
    const outcome = await people.acceptLink({ secret: link.secret, name: email, email, passwordHash: 'hash' });
    if (outcome.kind !== 'ACCEPTED') throw new Error(outcome.kind);
    return outcome.person;
  };

  const auditOf = (subjectId: string) =>
    database
      .select({
        action: auditEntry.action,
        by: auditEntry.actorName,
        before: auditEntry.before,
        after: auditEntry.after,
      })
      .from(auditEntry)
      .where(eq(auditEntry.subjectId, subjectId))
      .orderBy(asc(auditEntry.id));

  describe('the first admin', () => {
    it('is created once, however many processes start', async () => {
      const made = await Promise.all([people.firstAdmin(), people.firstAdmin(), people.firstAdmin()]);
      expect(new Set(made.map((person) => person?.id)).size).toBe(1);
      expect(made[0]).toMatchObject({ name: 'Admin', role: 'admin', status: 'INVITED' });
    });

    it('can sign in with any of the printed links, and then the others stop working', async () => {
      const { id } = (await people.firstAdmin()) ?? { id: '' };
      const [one, other] = [await people.issueLink(id, soon()), await people.issueLink(id, soon())];
      const accept = (secret: string) =>
        people.acceptLink({ secret, name: 'Ada', email: 'Ada@Example.org', passwordHash: 'hash' });
      const accepted = await accept(other.secret);
      expect(accepted).toMatchObject({ kind: 'ACCEPTED', person: { id, name: 'Ada', email: 'ada@example.org' } });
      expect(await accept(other.secret)).toEqual({ kind: 'INVALID' });
      expect(await accept(one.secret)).toEqual({ kind: 'INVALID' });
      expect(await people.firstAdmin()).toBeNull();
      if (accepted.kind === 'ACCEPTED') admin = accepted.person;
      actor = { id: admin.id, name: admin.name, role: 'admin' };
    });
  });

  describe('a one-time link', () => {
    it('identifies its person without being used up', async () => {
      const { link, person } = await invited('look@example.org');
      expect(await people.personOfLink(link.secret)).toMatchObject({ id: person.id, status: 'INVITED' });
      expect(await people.personOfLink(link.secret)).toMatchObject({ id: person.id });
    });

    it('does not work after its expiry', async () => {
      const { id } = (await invited('late@example.org')).person;
      const { secret } = await people.issueLink(id, past());
      expect(await people.personOfLink(secret)).toBeNull();
      expect(await people.acceptLink({ secret, name: 'x', email: 'late@example.org', passwordHash: 'x' })).toEqual({
        kind: 'INVALID',
      });
    });

    it('works once if it is used twice at the same time', async () => {
      const { link } = await invited('race@example.org');
      const accept = () =>
        people.acceptLink({ secret: link.secret, name: 'x', email: 'race@example.org', passwordHash: 'x' });
      const kinds = (await Promise.all([accept(), accept(), accept()])).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['ACCEPTED', 'INVALID', 'INVALID']);
    });

    it('keeps working if its holder enters an address that is taken', async () => {
      const { link } = await invited('new@example.org');
      const accept = (email: string) =>
        people.acceptLink({ secret: link.secret, name: 'New', email, passwordHash: 'x' });
      expect(await accept('ADA@example.org')).toEqual({ kind: 'EMAIL_TAKEN' });
      expect(await accept('new@example.org')).toMatchObject({ kind: 'ACCEPTED' });
    });

    it('ends the earlier sessions of a person who has lost their password', async () => {
      const { id } = await joined('lost@example.org');
      await database.insert(session).values({ id: 's', token: 's', userId: id, expiresAt: soon() });
      const { secret } = await people.issueLink(id, soon());
      await people.acceptLink({ secret, name: 'Lost', email: 'lost@example.org', passwordHash: 'y' });
      expect(await database.select().from(session).where(eq(session.userId, id))).toEqual([]);
    });

    it('can be renewed for a person who has lost their password: earlier links stop working, and the log says who renewed it', async () => {
      const { id } = await joined('renewed@example.org');
      const earlier = await people.issueLink(id, soon());
      const renewed = await people.renewLink({ personId: id, expiresAt: soon(), actor });
      expect(await people.personOfLink(earlier.secret)).toBeNull();
      expect(await people.personOfLink(renewed?.secret ?? '')).toMatchObject({ id });
      expect((await auditOf(id)).at(-1)).toEqual({
        ...{ action: 'ROLE', by: 'Ada', before: { role: 'reviewer' } },
        after: { role: 'reviewer', signInLink: 'renewed' },
      });
      expect(await people.renewLink({ personId: 'nobody', expiresAt: soon(), actor })).toBeNull();
    });

    it('is not stored itself', async () => {
      const { link } = await invited('kept@example.org');
      const rows = await database.select().from(verification);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(link.secret);
    });
  });

  describe('an invitation', () => {
    it('can be renewed until it is accepted, and only the newest link works', async () => {
      const first = await invited('again@example.org', 'viewer');
      const second = await invited('AGAIN@example.org', 'admin');
      expect(second.person).toMatchObject({ id: first.person.id, role: 'admin' });
      expect(await people.personOfLink(first.link.secret)).toBeNull();
      expect(await people.personOfLink(second.link.secret)).toMatchObject({ role: 'admin' });
      expect(await auditOf(first.person.id)).toEqual([
        { action: 'ROLE', by: 'Ada', before: null, after: { role: 'viewer' } },
        { action: 'ROLE', by: 'Ada', before: { role: 'viewer' }, after: { role: 'admin' } },
      ]);
    });

    it('is refused for a person who can sign in already', async () => {
      expect(
        await people.invite({ email: 'ada@example.org', name: 'Ada', role: 'viewer', expiresAt: soon(), actor }),
      ).toEqual({ kind: 'TAKEN' });
      expect(await people.personByEmail('ada@example.org')).toMatchObject({ role: 'admin' });
    });
  });

  describe('a role', () => {
    it('changes with an entry in the audit log, and setting it again adds none', async () => {
      const { id } = await joined('role@example.org', 'viewer');
      for (let times = 0; times < 2; times++) {
        expect(await people.setRole({ personId: id, role: 'reviewer', actor })).toMatchObject({
          kind: 'CHANGED',
          person: { id, role: 'reviewer' },
        });
      }
      expect((await auditOf(id)).slice(1)).toEqual([
        { action: 'ROLE', by: 'Ada', before: { role: 'viewer' }, after: { role: 'reviewer' } },
      ]);
    });

    it('of the last administrator cannot change: an invited administrator does not count', async () => {
      await invited('someday@example.org', 'admin');
      expect(await people.setRole({ personId: admin.id, role: 'viewer', actor })).toEqual({ kind: 'LAST_ADMIN' });
      expect(await people.remove({ personId: admin.id, actor })).toEqual({ kind: 'LAST_ADMIN' });
    });

    it('of one of two administrators is kept if they remove each other at once', async () => {
      const other = await joined('other@example.org', 'admin');
      const kinds = await Promise.all([
        people.setRole({ personId: other.id, role: 'viewer', actor }),
        people.setRole({ personId: admin.id, role: 'viewer', actor: { id: other.id, name: 'Other', role: 'admin' } }),
      ]);
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['CHANGED', 'LAST_ADMIN']);
      await database.update(user).set({ role: 'admin' }).where(eq(user.id, admin.id));
      await people.setRole({ personId: other.id, role: 'viewer', actor });
    });

    it('is gone when the person is removed, and the audit log records it', async () => {
      const { id } = await joined('gone@example.org');
      const { secret } = await people.createApiToken({
        personId: id,
        name: 'x',
        role: 'viewer',
        expiresAt: null,
        actor,
      });
      expect(await people.remove({ personId: id, actor })).toMatchObject({ kind: 'CHANGED' });
      expect(await people.remove({ personId: id, actor })).toEqual({ kind: 'NOT_FOUND' });
      expect(await people.personOfToken(secret)).toBeNull();
      expect((await auditOf(id)).at(-1)).toEqual({
        action: 'ROLE',
        by: 'Ada',
        before: { role: 'reviewer' },
        after: null,
      });
    });
  });

  describe('a token for scripts', () => {
    const make = (personId: string, role: Person['role'], expiresAt: Date | null = null) =>
      people.createApiToken({ personId, name: 'nightly', role, expiresAt, actor });

    it('gives the lower of its own role and its owner’s current role', async () => {
      const { id } = await joined('scripts@example.org', 'reviewer');
      const [low, high] = [await make(id, 'viewer'), await make(id, 'admin')];
      expect(high.token.role).toBe('reviewer');
      expect(await people.personOfToken(low.secret)).toMatchObject({ id, role: 'viewer' });
      expect(await people.personOfToken(high.secret)).toMatchObject({ id, role: 'reviewer' });
      await people.setRole({ personId: id, role: 'viewer', actor });
      expect(await people.personOfToken(high.secret)).toMatchObject({ role: 'viewer' });
    });

    it('does not work if it is wrong, expired or revoked', async () => {
      const { id } = await joined('ends@example.org');
      const [over, revoked] = [await make(id, 'viewer', past()), await make(id, 'viewer')];
      expect(await people.personOfToken(`${revoked.secret}x`)).toBeNull();
      expect(await people.personOfToken(over.secret)).toBeNull();
      expect(await people.personOfToken(revoked.secret)).toMatchObject({ id });
      const once = await people.revokeApiToken({ id: revoked.token.id, personId: id, actor });
      expect(await people.revokeApiToken({ id: revoked.token.id, personId: id, actor })).toEqual(once);
      expect(await people.personOfToken(revoked.secret)).toBeNull();
      expect((await auditOf(revoked.token.id)).map(({ action }) => action)).toEqual(['TOKEN', 'TOKEN']);
    });

    it('can be revoked only by its owner', async () => {
      const { id } = await joined('mine@example.org');
      const { token, secret } = await make(id, 'viewer');
      expect(await people.revokeApiToken({ id: token.id, personId: admin.id, actor })).toBeNull();
      expect(await people.personOfToken(secret)).toMatchObject({ id });
    });

    it('is not stored itself, and its use is recorded once a minute', async () => {
      const { id } = await joined('noted@example.org');
      const { token, secret } = await make(id, 'viewer');
      const used = async () => (await people.apiTokens(id))[0]?.lastUsedAt;
      await people.personOfToken(secret);
      const first = await used();
      expect(first).toBeInstanceOf(Date);
      await people.personOfToken(secret);
      expect(await used()).toEqual(first);
      const earlier = new Date(Date.now() - 61_000);
      await database.update(apiToken).set({ lastUsedAt: earlier }).where(eq(apiToken.id, token.id));
      await people.personOfToken(secret);
      expect((await used())?.getTime()).toBeGreaterThan(earlier.getTime());
      const kept = JSON.stringify([await database.select().from(apiToken), await auditOf(token.id)]);
      expect(kept).not.toContain(secret);
    });
  });

  describe('attempts', () => {
    it('are counted together, even concurrent ones, until their window is over', async () => {
      const limit = { max: 3, windowMs: 60_000 };
      const waits = await Promise.all(Array.from({ length: 6 }, () => people.attempt('a', limit)));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
      for (const wait of waits.filter((wait) => wait > 0)) expect(wait).toBeLessThanOrEqual(60_000);
      expect(await people.attempt('b', limit)).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await people.attempt('a', { max: 3, windowMs: 10 })).toBe(0);
    });
  });

  describe('what a person chose, and when they were here', () => {
    it('is kept of each person', async () => {
      const one = await joined('languages@example.org');
      const other = await joined('no-languages@example.org');
      expect(await people.reviewLanguages(one.id)).toEqual([]);
      await people.setReviewLanguages(one.id, ['sv-SE', 'it-IT']);
      expect(await people.reviewLanguages(one.id)).toEqual(['sv-SE', 'it-IT']);
      expect(await people.reviewLanguages(other.id)).toEqual([]);
      await people.setReviewLanguages(one.id, []);
      expect(await people.reviewLanguages(one.id)).toEqual([]);
      expect(await people.reviewLanguages('none')).toEqual([]);
    });

    it('is the day alone, written once a day', async () => {
      const { id, lastSeenOn } = await joined('seen@example.org');
      expect(lastSeenOn).toBeNull();
      await people.seen(id);
      const today = new Date().toISOString().slice(0, 10);
      expect(await people.personByEmail('seen@example.org')).toMatchObject({ lastSeenOn: today });
      const versionOf = async () =>
        (await database.execute<{ xmin: string }>(sql`SELECT "xmin"::text AS "xmin" FROM ${user} WHERE "id" = ${id}`))
          .rows[0]?.xmin;
      const written = await versionOf();
      await people.seen(id);
      expect(await versionOf()).toBe(written);
    });
  });
});
