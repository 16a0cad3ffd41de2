import type { Viewer } from '@eventide/contract';
import type { SchemaContext } from '../context.ts';
import { refuseAccess } from './scopes.ts';

/**
 * Who a change is made by: fields that change something ask for a role, so that there is someone.
 * @throws GraphQLError `UNAUTHENTICATED`
 */
export function actorOf(context: SchemaContext): Viewer {
  if (!context.viewer) throw refuseAccess(context);
  return context.viewer;
}
