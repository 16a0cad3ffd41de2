import type { Locale } from '@eventide/catalog';

/** What a person may do. Each role includes the ones before it: viewer, reviewer, admin. */
export type Role = 'viewer' | 'reviewer' | 'admin';

/** Who makes a change. `id` and `role` are null for the program itself (seeding, migration). */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
  readonly role: Role | null;
}

/** Who made a change, as recorded at the time: renaming a person later does not alter it. */
export type Author = Pick<Actor, 'id' | 'name'>;

/** The person a request is made by, directly or through a script, as of this request. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What this request may do. With an API token: the lower of the token's role and its owner's. */
  readonly role: Role;
  /** A token may manage neither people nor tokens, so that a leaked one ends when it is revoked. */
  readonly via: 'session' | 'token';
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Lower-case. */
  readonly email: string;
  readonly role: Role;
  /** INVITED: the person can sign in only with a one-time link so far. */
  readonly status: 'ACTIVE' | 'INVITED';
  /** Day of the last request in UTC, as an ISO 8601 date; null: there was none. */
  readonly lastSeenOn: string | null;
  readonly createdAt: Date;
}

/** A token for scripts, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** The most it may do; never more than its owner may. */
  readonly role: Role;
  readonly createdAt: Date;
  /** Accurate to the minute. */
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface RoleChange {
  readonly personId: string;
  readonly role: Role;
  readonly actor: Actor;
}

/** LAST_ADMIN: no administrator who can sign in would be left; nothing was changed. */
export type RoleOutcome =
  { readonly kind: 'CHANGED'; readonly person: Person } | { readonly kind: 'NOT_FOUND' | 'LAST_ADMIN' };

export interface NewApiToken {
  readonly personId: string;
  readonly name: string;
  /** Lowered to the owner's role if it is higher. */
  readonly role: Role;
  /** Null: never. */
  readonly expiresAt: Date | null;
  readonly actor: Actor;
}

/** The accounts and their API tokens. Every change is recorded in the audit log, but for what people choose for themselves. */
export interface AccountStore {
  /** Sorted by name. */
  people(): Promise<readonly Person[]>;
  setRole(change: RoleChange): Promise<RoleOutcome>;
  /** Deletes the account with its sessions and tokens; the person's changes keep their name. */
  remove(removal: Omit<RoleChange, 'role'>): Promise<RoleOutcome>;
  /** Locales whose texts the person reviews, as they chose them; empty: none was chosen. */
  reviewLanguages(personId: string): Promise<readonly Locale[]>;
  setReviewLanguages(personId: string, languages: readonly Locale[]): Promise<void>;
  /** Newest first, revoked tokens included. */
  apiTokens(personId: string): Promise<readonly ApiToken[]>;
  /** @returns the token and its secret. The secret is not stored: this is the only time it is known. */
  createApiToken(token: NewApiToken): Promise<{ readonly token: ApiToken; readonly secret: string }>;
  /** Null if the person has no such token. Revoking a revoked token changes nothing. */
  revokeApiToken(token: {
    readonly id: string;
    readonly personId: string;
    readonly actor: Actor;
  }): Promise<ApiToken | null>;
}

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly actor: Actor;
}

/** An address in the web client that signs a person in, once. */
export interface SignInLink {
  readonly signInLink: string;
  readonly expiresAt: Date;
}

/** The accounts as the schema needs them: with links that lead to the web client. */
export interface People extends AccountStore {
  /** Creates an account without a password. TAKEN: someone who can sign in has this address. */
  invite(
    invitation: Invitation,
  ): Promise<({ readonly kind: 'INVITED'; readonly person: Person } & SignInLink) | { readonly kind: 'TAKEN' }>;
  /** For a person who has lost their password; earlier links stop working. Null if there is no such person. */
  renewLink(renewal: Omit<RoleChange, 'role'>): Promise<SignInLink | null>;
}
