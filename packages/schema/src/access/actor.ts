import type { Viewer } from '@eventide/contract';
import type { SchemaContext } from '../context.ts';
import { refuseAccess } from './scopes.ts';

/**
 * The author of a change. Fields that change something require a role, so there is always one.
 * @throws GraphQLError `UNAUTHENTICATED`
 */
export function actorOf(context: SchemaContext): Viewer {
  if (!context.viewer) throw refuseAccess(context);
  return context.viewer;
}
