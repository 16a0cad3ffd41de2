import type { Role } from '../persistence.ts';

/** The person, or the script of a person, that a request comes from. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What this request may do: with an API token it can be less than the person may. */
  readonly role: Role;
  /** A token makes neither people nor other tokens: it could outlive its end. */
  readonly via: 'session' | 'token';
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** INVITED: they have no way to sign in yet but a one-time link. */
  readonly status: 'ACTIVE' | 'INVITED';
  readonly createdAt: Date;
}

/** A token for scripts, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Who there is and who may do what. Every change is written to the audit log by whoever implements it. */
export interface People {
  /** Sorted by name. */
  people(): Promise<readonly Person[]>;
  /** Makes an account without a password; `signInLink` works once. TAKEN: there is one with this address. */
  invite(
    invitation: { readonly email: string; readonly name: string; readonly role: Role },
    by: Viewer,
  ): Promise<
    | { readonly kind: 'INVITED'; readonly person: Person; readonly signInLink: string; readonly expiresAt: Date }
    | { readonly kind: 'TAKEN' }
  >;
  /** LAST_ADMIN: someone has to be left who can administer. */
  setRole(
    change: { readonly personId: string; readonly role: Role },
    by: Viewer,
  ): Promise<{ readonly kind: 'CHANGED'; readonly person: Person } | { readonly kind: 'NOT_FOUND' | 'LAST_ADMIN' }>;
  /** Their sessions and tokens end too. */
  removePerson(
    personId: string,
    by: Viewer,
  ): Promise<{ readonly kind: 'CHANGED'; readonly person: Person } | { readonly kind: 'NOT_FOUND' | 'LAST_ADMIN' }>;
  /** For someone who has lost the password: earlier links are void. Null where there is no such person. */
  renewLink(personId: string, by: Viewer): Promise<{ readonly signInLink: string; readonly expiresAt: Date } | null>;
  /** Newest first, revoked ones too. */
  apiTokens(personId: string): Promise<readonly ApiToken[]>;
  /** `secret` is shown once and never kept. The role is at most the owner's. */
  createApiToken(
    token: { readonly name: string; readonly role: Role; readonly expiresAt: Date | null },
    by: Viewer,
  ): Promise<{ readonly token: ApiToken; readonly secret: string }>;
  /** Null where the person has no such token. */
  revokeApiToken(id: string, by: Viewer): Promise<ApiToken | null>;
}
