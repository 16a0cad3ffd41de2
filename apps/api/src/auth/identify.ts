import type { Viewer } from '@eventide/contract';
import { StoreError } from '@eventide/store';
import { type Answer, type Asked, headerOf, refuse } from '../http/asked.ts';
import { hasCredentials, namesToken, type ViewerOf } from './viewer.ts';

/** Who asks, null for nobody in particular; or why that cannot be answered. */
export type Identified = { readonly viewer: Viewer | null } | { readonly refused: Answer };

/**
 * Finds out who asks, before anything is answered whose answer depends on it. A token that is not good is refused, rather
 * than answered as nobody; what nobody may read is the schema's to say.
 */
export async function identify(asked: Asked, viewerOf: ViewerOf): Promise<Identified> {
  const authorization = headerOf(asked, 'authorization');
  if (!hasCredentials(authorization, headerOf(asked, 'cookie'))) return { viewer: null };
  try {
    const viewer = await viewerOf({ headers: { get: (name) => headerOf(asked, name) } });
    if (viewer !== null || !namesToken(authorization)) return { viewer };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const advice = { 'retry-after': '5' };
    return { refused: refuse(503, 'UNAVAILABLE', 'The store does not answer.', advice) };
  }
  const challenge = { 'www-authenticate': 'Bearer realm="Eventide", error="invalid_token"' };
  return { refused: refuse(401, 'UNAUTHENTICATED', 'The API token is unknown, over or revoked.', challenge) };
}
