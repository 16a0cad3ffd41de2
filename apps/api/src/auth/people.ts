import type { People } from '@eventide/contract';
import type { PeopleStore } from '@eventide/store';

const hoursMs = 3_600_000;

/** How long an invitation, or the link of somebody who has lost the password, is good. */
const linkLastsMs = 7 * 24 * hoursMs;

/** How long a link printed at a start is good. */
const printedLinkLastsMs = 24 * hoursMs;

/** Where the web client takes a one-time link. */
const linkAddress = (webOrigin: string, secret: string): string => `${webOrigin}/sign-in/link?token=${secret}`;

/** The store's accounts, with links that lead to the web client. */
export function createPeopleOf(store: PeopleStore, webOrigin: string): People {
  return {
    ...store,

    async invite(invitation) {
      const expiresAt = new Date(Date.now() + linkLastsMs);
      const outcome = await store.invite({ ...invitation, expiresAt });
      if (outcome.kind === 'TAKEN') return outcome;
      const { person, link } = outcome;
      return { kind: 'INVITED', person, signInLink: linkAddress(webOrigin, link.secret), expiresAt };
    },

    async renewLink(renewal) {
      const expiresAt = new Date(Date.now() + linkLastsMs);
      const link = await store.renewLink({ ...renewal, expiresAt });
      return link && { signInLink: linkAddress(webOrigin, link.secret), expiresAt };
    },
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
