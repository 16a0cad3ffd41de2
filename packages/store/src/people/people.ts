import { eq } from 'drizzle-orm';
import type { Database, Queries } from '../database/database.ts';
import { toStoreError } from '../database/errors.ts';
import { user } from '../schema.ts';
import { attempt } from './attempts.ts';
import { findPeople, findPerson } from './find-people.ts';
import { acceptLink, createLink, dropLinks, personOfLink } from './links.ts';
import type { PeopleStore } from './people-store.ts';
import { changeRole, firstAdmin, invite, renewLink } from './persons.ts';
import { noteSeen, reviewLanguages, setReviewLanguages } from './preferences.ts';
import { standingOf } from './standing.ts';
import { apiTokens, createApiToken, personOfToken, revokeApiToken } from './tokens.ts';

/**
 * The accounts in the store's database ({@link Store.database}). Every change is one transaction, including its audit
 * entry.
 */
export function createPeople(database: Database): PeopleStore {
  const read = async <Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> => {
    try {
      return await work(database);
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const write = <Result>(work: (queries: Queries) => Promise<Result>) => read(() => database.transaction(work));
  return {
    people: () => read((queries) => findPeople(queries)),
    personByEmail: (email) => read((queries) => findPerson(queries, eq(user.email, email.toLowerCase()))),
    invite: (invitation) => write((queries) => invite(queries, invitation)),
    setRole: (change) => write((queries) => changeRole(queries, change)),
    remove: (removal) => write((queries) => changeRole(queries, { ...removal, role: null })),
    firstAdmin: () => write(firstAdmin),
    // If two processes start at once, each prints a link, and both work.
    issueLink: (personId, expiresAt) => write((queries) => createLink(queries, personId, expiresAt, { only: false })),
    renewLink: (renewal) => write((queries) => renewLink(queries, renewal)),
    personOfLink: (secret) => read((queries) => personOfLink(queries, secret)),
    acceptLink: (acceptance) => write((queries) => acceptLink(queries, acceptance)),
    dropLinks: (personId) => write((queries) => dropLinks(queries, personId)),
    reviewLanguages: (personId) => read((queries) => reviewLanguages(queries, personId)),
    setReviewLanguages: (personId, languages) => read((queries) => setReviewLanguages(queries, personId, languages)),
    seen: (personId) => read((queries) => noteSeen(queries, personId)),
    apiTokens: (personId) => read((queries) => apiTokens(queries, personId)),
    createApiToken: (token) => write((queries) => createApiToken(queries, token)),
    revokeApiToken: (revocation) => write((queries) => revokeApiToken(queries, revocation)),
    personOfToken: (secret) => read((queries) => personOfToken(queries, secret)),
    standingOf: (credentials) => read((queries) => standingOf(queries, credentials)),
    attempt: (key, limit) => read((queries) => attempt(queries, key, limit)),
  };
}
