import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { errorResponse } from '../http/error-response.ts';
import { basePath, clientHeader, type Auth } from './auth.ts';
import { createClientAddress } from './client-address.ts';

/** Bytes; an address, a name and a password are short. */
const bodyMax = 20_000;

/** Sign-in below `/api/auth/`. */
export function useAuth(
  { handler }: Pick<Auth, 'handler'>,
  trustedProxies: readonly string[] | null,
): Plugin<object, { req?: IncomingMessage }> {
  const clientAddress = createClientAddress(trustedProxies);
  return {
    async onRequest(hook) {
      const { request, url, fetchAPI, serverContext } = hook;
      if (!url.pathname.startsWith(`${basePath}/`)) return;
      const hasBody = request.method === 'POST';
      const body = hasBody ? await readBody(request) : null;
      if (hasBody && body === null) {
        hook.endResponse(errorResponse(fetchAPI, 413, 'REQUEST_ENTITY_TOO_LARGE', `More than ${bodyMax} bytes.`));
        return;
      }
      const headers = new Headers([...request.headers]);
      headers.delete('x-forwarded-host');
      headers.delete('x-forwarded-proto');
      headers.set(
        clientHeader,
        clientAddress(serverContext.req?.socket.remoteAddress, request.headers.get('x-forwarded-for')),
      );
      const answer = await handler(new Request(url, { method: request.method, headers, body }));
      // Of this server's own kind, so that the hooks on answers can add headers.
      const text = await answer.text();
      const own = new fetchAPI.Response(tellsSession(url.pathname) ? withoutToken(text) : text, {
        status: answer.status,
      });
      for (const [name, value] of answer.headers) {
        if (name !== 'content-length' && name !== 'content-type') own.headers.append(name, value);
      }
      // A page of the provider's is a redirect; what has a body is JSON.
      if (text !== '') own.headers.set('content-type', 'application/json; charset=utf-8');
      own.headers.set('cache-control', 'no-store');
      hook.endResponse(own);
    },
  };
}

/** Where better-auth puts what stands for the session into the body too: the cookie has it, which scripts cannot read. */
const tellsSession = (path: string): boolean =>
  ['/sign-in/email', '/change-password', '/get-session'].some((known) => path === basePath + known);

function withoutToken(text: string): string {
  if (text === '') return text;
  return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'token' ? undefined : value)));
}

/** Null: too large. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyMax) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length > bodyMax) return null;
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks).toString();
}
