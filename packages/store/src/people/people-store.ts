import type { AccountStore, Invitation, Person, Role, RoleChange } from '@eventide/contract';

/** What a request proves with who asks: the token of a session, or an API token (`evt_…`). */
export interface Credential {
  readonly kind: 'SESSION' | 'TOKEN';
  readonly secret: string;
}

/** A secret that signs a person in once. Only its hash is stored. */
export interface OneTimeLink {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** TAKEN: someone who can sign in has this address. An invitation that is still open is renewed. */
export type InvitationOutcome =
  { readonly kind: 'INVITED'; readonly person: Person; readonly link: OneTimeLink } | { readonly kind: 'TAKEN' };

/** What a person enters when they use a one-time link. */
export interface Acceptance {
  readonly secret: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** INVALID: the link does not exist, was used, or has expired. EMAIL_TAKEN: the link can still be used. */
export type AcceptanceOutcome =
  { readonly kind: 'ACCEPTED'; readonly person: Person } | { readonly kind: 'INVALID' | 'EMAIL_TAKEN' };

/** The accounts, and how people and scripts prove who they are. Every change is recorded in the audit log. */
export interface PeopleStore extends AccountStore {
  personByEmail(email: string): Promise<Person | null>;
  invite(invitation: Invitation & { readonly expiresAt: Date }): Promise<InvitationOutcome>;

  /** An administrator who has never signed in, created if there is no administrator; null if one can sign in. */
  firstAdmin(): Promise<Person | null>;
  /** A link for the program to print at its start. Earlier links keep working. */
  issueLink(personId: string, expiresAt: Date): Promise<OneTimeLink>;
  /** A link for a person who has lost their password; earlier links stop working. Null if there is no such person. */
  renewLink(renewal: Omit<RoleChange, 'role'> & { readonly expiresAt: Date }): Promise<OneTimeLink | null>;
  /** Null if the link cannot be used. */
  personOfLink(secret: string): Promise<Person | null>;
  /** Uses a link up: sets the person's name, address and password, and ends their earlier sessions and links. */
  acceptLink(acceptance: Acceptance): Promise<AcceptanceOutcome>;
  /** Ends the links of a person who has signed in by other means. */
  dropLinks(personId: string): Promise<void>;

  /** The token's owner, with the role that the token gives now; null unless it is valid. Records its use, once a minute. */
  personOfToken(secret: string): Promise<Person | null>;

  /** Records that the person was here today; writes once a day. */
  seen(personId: string): Promise<void>;

  /** The role that each gives now; null: it is unknown, over or revoked, or its owner is gone. Records no use. */
  standingOf(credentials: readonly Credential[]): Promise<readonly (Role | null)[]>;

  /**
   * Counts an attempt, across all processes. The window begins with the first attempt and allows `max` of them.
   * @returns how long to wait, in milliseconds; 0: go ahead.
   */
  attempt(key: string, limit: { readonly max: number; readonly windowMs: number }): Promise<number>;
}
