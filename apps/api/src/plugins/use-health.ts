import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';

interface Probes {
  /** Why requests should go elsewhere: running ones finish, or the store is away. Null: send them here. */
  readonly unready: () => Promise<string | null>;
}

/** `/health`: the process answers. `/ready`: send it requests. */
export function useHealth({ unready }: Probes): Plugin {
  return {
    async onRequest(hook) {
      const { url, request, fetchAPI } = hook;
      if (url.pathname !== '/health' && url.pathname !== '/ready') return;
      if (request.method !== 'GET') {
        const allow = { allow: 'GET, HEAD, OPTIONS' };
        hook.endResponse(errorResponse(fetchAPI, 405, 'METHOD_NOT_ALLOWED', 'Only GET and HEAD are answered.', allow));
        return;
      }
      const reason = url.pathname === '/health' ? null : await unready();
      hook.endResponse(
        new fetchAPI.Response(`${reason ?? 'ok'}\n`, {
          status: reason === null ? 200 : 503,
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'cache-control': 'no-store',
            ...(reason !== null && { 'retry-after': '5' }),
          },
        }),
      );
    },
  };
}
