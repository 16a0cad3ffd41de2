import { StoreError } from '@eventide/store';
import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';
import { namesToken, type Viewer, type ViewerOf } from './viewer.ts';

/** Beside the exchange: who asks. */
export interface ViewerContext {
  viewer?: Viewer | null;
}

/**
 * Finds out who asks, before anything is answered on the paths that answers depend on it. A token that is not good is
 * refused, and so is everybody unknown where reading is for members.
 */
export function useViewer(
  viewerOf: ViewerOf,
  { readingIsOpen, paths }: { readonly readingIsOpen: boolean; readonly paths: readonly string[] },
): Plugin<object, ViewerContext> {
  return {
    async onRequest(hook) {
      const { request, url, fetchAPI, serverContext } = hook;
      if (!paths.includes(url.pathname)) return;
      try {
        serverContext.viewer = await viewerOf(request);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        const advice = { 'retry-after': '5' };
        hook.endResponse(errorResponse(fetchAPI, 503, 'UNAVAILABLE', 'The store does not answer.', advice));
        return;
      }
      if (serverContext.viewer !== null) return;
      const isBadToken = namesToken(request.headers.get('authorization'));
      if (readingIsOpen && !isBadToken) return;
      const message = isBadToken ? 'The API token is unknown, over or revoked.' : 'Reading is for members: sign in.';
      hook.endResponse(
        errorResponse(fetchAPI, 401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer realm="Eventide"' }),
      );
    },
  };
}

/** Who asks, once {@link useViewer} has found out. */
export const viewerIn = ({ viewer }: ViewerContext): Viewer | null => viewer ?? null;
