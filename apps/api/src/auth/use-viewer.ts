import type { Viewer } from '@eventide/contract';
import { StoreError } from '@eventide/store';
import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';
import { isAmong } from '../http/paths.ts';
import { namesToken, type ViewerOf } from './viewer.ts';

/** Beside the exchange: who asks. */
export interface ViewerContext {
  viewer?: Viewer | null;
}

/**
 * Finds out who asks, before anything is answered on the paths whose answers depend on it. A token that is not good is
 * refused, rather than answered as nobody; what nobody may read is the schema's to say.
 */
export function useViewer(viewerOf: ViewerOf, paths: readonly string[]): Plugin<object, ViewerContext> {
  return {
    async onRequest(hook) {
      const { request, url, fetchAPI, serverContext } = hook;
      if (!isAmong(paths, url.pathname)) return;
      try {
        serverContext.viewer = await viewerOf(request);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        const advice = { 'retry-after': '5' };
        hook.endResponse(errorResponse(fetchAPI, 503, 'UNAVAILABLE', 'The store does not answer.', advice));
        return;
      }
      if (serverContext.viewer !== null || !namesToken(request.headers.get('authorization'))) return;
      hook.endResponse(
        errorResponse(fetchAPI, 401, 'UNAUTHENTICATED', 'The API token is unknown, over or revoked.', {
          'www-authenticate': 'Bearer realm="Eventide", error="invalid_token"',
        }),
      );
    },
  };
}

/** Who asks, once {@link useViewer} has found out. */
export const viewerIn = ({ viewer }: ViewerContext): Viewer | null => viewer ?? null;
