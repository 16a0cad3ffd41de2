import type { Actor, ApiToken, PeopleStore, Person, Role, RoleOutcome } from '@eventide/store';
import { GraphQLError } from 'graphql';
import type { Viewer } from './viewer.ts';

const hoursMs = 3_600_000;

/** How long an invitation, or the link of somebody who has lost the password, is good. */
const linkLastsMs = 7 * 24 * hoursMs;

/** How long a link printed at a start is good. */
const printedLinkLastsMs = 24 * hoursMs;

/** Where the web client takes a one-time link. */
const linkAddress = (webOrigin: string, secret: string): string => `${webOrigin}/sign-in/link?token=${secret}`;

const actorOf = ({ id, name, role }: Viewer): Actor => ({ id, name, role });

/** What the GraphQL schema asks of people (`People` of packages/schema), in the name of whoever asks. */
export function createPeopleOf(store: PeopleStore, webOrigin: string) {
  return {
    people: () => store.people(),

    async invite(
      { email, name, role }: { readonly email: string; readonly name: string; readonly role: Role },
      by: Viewer,
    ): Promise<
      | { readonly kind: 'INVITED'; readonly person: Person; readonly signInLink: string; readonly expiresAt: Date }
      | { readonly kind: 'TAKEN' }
    > {
      const expiresAt = new Date(Date.now() + linkLastsMs);
      const outcome = await store.invite({ email, name, role, expiresAt, actor: actorOf(by) });
      if (outcome.kind === 'TAKEN') return outcome;
      const { person, link } = outcome;
      return { kind: 'INVITED', person, signInLink: linkAddress(webOrigin, link.secret), expiresAt };
    },

    setRole: (change: { readonly personId: string; readonly role: Role }, by: Viewer): Promise<RoleOutcome> =>
      store.setRole({ ...change, actor: actorOf(by) }),

    /** Ends their sessions and tokens too. */
    removePerson: (personId: string, by: Viewer): Promise<RoleOutcome> =>
      store.remove({ personId, actor: actorOf(by) }),

    /** For somebody who has lost the password. Null where there is no such person. */
    async renewLink(
      personId: string,
      by: Viewer,
    ): Promise<{ readonly signInLink: string; readonly expiresAt: Date } | null> {
      const expiresAt = new Date(Date.now() + linkLastsMs);
      const link = await store.renewLink({ personId, expiresAt, actor: actorOf(by) });
      return link && { signInLink: linkAddress(webOrigin, link.secret), expiresAt };
    },

    apiTokens: (personId: string): Promise<readonly ApiToken[]> => store.apiTokens(personId),

    /** @throws GraphQLError FORBIDDEN: a token makes no tokens, or one that leaked would outlive being revoked. */
    createApiToken(
      token: { readonly name: string; readonly role: Role; readonly expiresAt: Date | null },
      by: Viewer,
    ): Promise<{ readonly token: ApiToken; readonly secret: string }> {
      if (by.via === 'token') {
        throw new GraphQLError('An API token cannot make another one: sign in.', { extensions: { code: 'FORBIDDEN' } });
      }
      return store.createApiToken({ ...token, personId: by.id, actor: actorOf(by) });
    },

    revokeApiToken: (id: string, by: Viewer): Promise<ApiToken | null> =>
      store.revokeApiToken({ id, personId: by.id, actor: actorOf(by) }),
  };
}

/**
 * The link that a start prints: for the first admin as long as they have never signed in, else for whoever asks for one
 * because they have locked themselves out. Null: none is wanted, or nobody has that address.
 */
export async function printedLink(
  store: PeopleStore,
  { webOrigin, linkFor }: { readonly webOrigin: string; readonly linkFor: string | null },
): Promise<{ readonly name: string; readonly url: string; readonly expiresAt: Date } | null> {
  const person = (await store.firstAdmin()) ?? (linkFor === null ? null : await store.personByEmail(linkFor));
  if (person === null) return null;
  const { secret, expiresAt } = await store.issueLink(person.id, new Date(Date.now() + printedLinkLastsMs));
  return { name: person.name, url: linkAddress(webOrigin, secret), expiresAt };
}
