import type { Plugin } from 'graphql-yoga';

interface Probes {
  /** False while shutting down: running requests finish, new ones should go elsewhere. */
  readonly isReady: () => boolean;
}

/** `/health`: the process answers. `/ready`: send it requests. */
export function useHealth({ isReady }: Probes): Plugin {
  return {
    onRequest(hook) {
      const { url, fetchAPI } = hook;
      const healthy = url.pathname === '/health' || (url.pathname === '/ready' && isReady());
      if (!healthy && url.pathname !== '/ready') return;
      hook.endResponse(
        new fetchAPI.Response(healthy ? 'ok\n' : 'shutting down\n', {
          status: healthy ? 200 : 503,
          headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
        }),
      );
    },
  };
}
