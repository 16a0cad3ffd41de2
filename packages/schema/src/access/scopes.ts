import type { Role } from '@eventide/contract';
import type { GraphQLError } from 'graphql';
import type { SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/** What a field can ask of whoever reads it. */
export interface Scopes {
  /** Anybody, unless reading is for people who have signed in. */
  readonly reader: boolean;
  readonly person: boolean;
  /** A person at the screen, not a script with a token. */
  readonly session: boolean;
  readonly reviewer: boolean;
  readonly admin: boolean;
}

/** Each may do what the one before it may. */
export const roles: readonly Role[] = ['viewer', 'reviewer', 'admin'];

export function scopesOf({ viewer, readingIsOpen }: SchemaContext): Scopes {
  const isAtLeast = (role: Role) => viewer !== null && roles.indexOf(viewer.role) >= roles.indexOf(role);
  return {
    reader: readingIsOpen || viewer !== null,
    person: viewer !== null,
    session: viewer?.via === 'session',
    reviewer: isAtLeast('reviewer'),
    admin: isAtLeast('admin'),
  };
}

/** Why a field was not answered: signing in would help, or it would not. */
export function refuseAccess({ viewer }: SchemaContext): GraphQLError {
  if (viewer === null) return refusal('UNAUTHENTICATED', 'Sign in first: this is not open to everybody.');
  const who = viewer.via === 'token' ? `A token with the role "${viewer.role}"` : `The role "${viewer.role}"`;
  const role = viewer.role.toUpperCase();
  return refusal('FORBIDDEN', `${who} does not allow this. Ask an administrator.`, { role, via: viewer.via });
}
