import type { Actor, Role } from '../model.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Lower-case. */
  readonly email: string;
  readonly role: Role;
  /** INVITED: they have no way to sign in yet but a one-time link. */
  readonly status: 'ACTIVE' | 'INVITED';
  readonly createdAt: Date;
}

/** A secret that signs a person in once. Only its hash is kept. */
export interface OneTimeLink {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** TAKEN: someone who can sign in has this address. An invitation that was not taken up is renewed. */
export type InvitationOutcome =
  { readonly kind: 'INVITED'; readonly person: Person; readonly link: OneTimeLink } | { readonly kind: 'TAKEN' };

/** LAST_ADMIN: nobody would be left who can sign in and administer. */
export type RoleOutcome =
  { readonly kind: 'CHANGED'; readonly person: Person } | { readonly kind: 'NOT_FOUND' | 'LAST_ADMIN' };

/** INVALID: there is no such link, it was used, or its time is over. EMAIL_TAKEN: the link stays good. */
export type AcceptanceOutcome =
  { readonly kind: 'ACCEPTED'; readonly person: Person } | { readonly kind: 'INVALID' | 'EMAIL_TAKEN' };

/** A token for scripts, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** What it may do at most; never more than its owner may. */
  readonly role: Role;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Who there is, how they get in without a password, and what their scripts may do. Changes are in the audit log. */
export interface PeopleStore {
  /** Sorted by name. */
  people(): Promise<readonly Person[]>;
  personByEmail(email: string): Promise<Person | null>;
  invite(invitation: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
    readonly expiresAt: Date;
    readonly actor: Actor;
  }): Promise<InvitationOutcome>;
  setRole(change: { readonly personId: string; readonly role: Role; readonly actor: Actor }): Promise<RoleOutcome>;
  /** Ends their sessions and tokens with them; what they have done stays under their name. */
  remove(removal: { readonly personId: string; readonly actor: Actor }): Promise<RoleOutcome>;

  /** The admin who has never signed in, made where there is no admin at all; null once one can sign in. */
  firstAdmin(): Promise<Person | null>;
  /** For who starts the program: earlier links stay good. */
  issueLink(personId: string, expiresAt: Date): Promise<OneTimeLink>;
  /** For somebody who has lost the password: earlier links are void. Null where there is no such person. */
  renewLink(renewal: {
    readonly personId: string;
    readonly expiresAt: Date;
    readonly actor: Actor;
  }): Promise<OneTimeLink | null>;
  /** Whose link it is, while it is good. */
  personOfLink(secret: string): Promise<Person | null>;
  /** Uses a link up: the person's name, address and password are these, and all earlier sessions and links are void. */
  acceptLink(acceptance: {
    readonly secret: string;
    readonly name: string;
    readonly email: string;
    readonly passwordHash: string;
  }): Promise<AcceptanceOutcome>;
  /** For whoever has found another way in. */
  dropLinks(personId: string): Promise<void>;

  /** Newest first, revoked ones too. */
  apiTokens(personId: string): Promise<readonly ApiToken[]>;
  /** `role` is lowered to the owner's. @returns the secret too, which is kept nowhere. */
  createApiToken(token: {
    readonly personId: string;
    readonly name: string;
    readonly role: Role;
    readonly expiresAt: Date | null;
    readonly actor: Actor;
  }): Promise<{ readonly token: ApiToken; readonly secret: string }>;
  /** Null where the person has no such token. Revoking twice is revoking once. */
  revokeApiToken(revocation: {
    readonly id: string;
    readonly personId: string;
    readonly actor: Actor;
  }): Promise<ApiToken | null>;
  /** Whose token it is, with the role it gives as of now; null unless it is good. Notes the use, once a minute. */
  personOfToken(secret: string): Promise<Person | null>;

  /**
   * Counts an attempt, in this process or another: so many within the window, which begins with the first.
   * @returns how long to wait, in milliseconds; 0: go ahead.
   */
  attempt(key: string, limit: { readonly max: number; readonly windowMs: number }): Promise<number>;
}
