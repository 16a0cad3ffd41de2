import type { Role } from '@eventide/contract';
import type { GraphQLError } from 'graphql';
import type { SchemaContext } from '../context.ts';
import { refusal } from '../errors/refusal.ts';

/** What a field can require of the viewer. */
export interface Scopes {
  /** Anyone, or only signed-in people if reading requires an account. */
  readonly reader: boolean;
  readonly person: boolean;
  /** A session in the web client, not an API token. */
  readonly session: boolean;
  readonly reviewer: boolean;
  readonly admin: boolean;
}

/** Each role includes the ones before it. */
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

/** The error for a field that the viewer may not use: UNAUTHENTICATED if signing in could help, else FORBIDDEN. */
export function refuseAccess({ viewer }: SchemaContext): GraphQLError {
  if (viewer === null) return refusal('UNAUTHENTICATED', 'Sign in first: this is not open to everybody.');
  const who = viewer.via === 'token' ? `A token with the role "${viewer.role}"` : `The role "${viewer.role}"`;
  const role = viewer.role.toUpperCase();
  return refusal('FORBIDDEN', `${who} does not allow this. Ask an administrator.`, { role, via: viewer.via });
}
