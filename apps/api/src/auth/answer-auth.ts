import { type Answer, type Asked, BodyTooLarge, headerOf, refuse } from '../http/asked.ts';
import { type Auth, basePath, clientHeader } from './auth.ts';
import { createClientAddress } from './client-address.ts';

/** Bytes; an address, a name and a password are short. */
const bodyMax = 20_000;

/** Sign-in below `/api/auth/`. */
export function createAuthRoute({ handler }: Pick<Auth, 'handler'>, trustedProxies: readonly string[] | null) {
  const clientAddress = createClientAddress(trustedProxies);
  return async (asked: Asked): Promise<Answer> => {
    const hasBody = asked.method === 'POST';
    const tooLarge = refuse(413, 'REQUEST_ENTITY_TOO_LARGE', `More than ${bodyMax} bytes.`);
    if (hasBody && Number(headerOf(asked, 'content-length') ?? 0) > bodyMax) return tooLarge;
    const body = hasBody
      ? await asked.readBody(bodyMax).catch((error: unknown) => {
          if (error instanceof BodyTooLarge) return null;
          throw error;
        })
      : undefined;
    if (body === null) return tooLarge;
    const headers = new Headers();
    for (const name of Object.keys(asked.headers)) headers.set(name, headerOf(asked, name) ?? '');
    headers.delete('x-forwarded-host');
    headers.delete('x-forwarded-proto');
    // Of the body as it came: what is made of it below is counted anew.
    for (const name of ['connection', 'content-length', 'transfer-encoding']) headers.delete(name);
    headers.set(clientHeader, clientAddress(asked.remoteAddress ?? undefined, headerOf(asked, 'x-forwarded-for')));
    const url = `http://localhost${asked.path}${asked.search && `?${asked.search}`}`;
    const given = await handler(
      new Request(url, { method: asked.method, headers, ...(body && { body: new Uint8Array(body) }) }),
    );
    const text = await given.text();
    const cookies = given.headers.getSetCookie();
    const own = [...given.headers].filter(
      ([name]) => name !== 'content-length' && name !== 'content-type' && name !== 'set-cookie',
    );
    return {
      status: given.status,
      headers: {
        ...Object.fromEntries(own),
        ...(cookies.length > 0 && { 'set-cookie': cookies }),
        // A page of the provider's is a redirect; what has a body is JSON.
        ...(text !== '' && { 'content-type': 'application/json; charset=utf-8' }),
        'cache-control': 'no-store',
      },
      body: text === '' ? null : tellsSession(asked.path) ? withoutToken(text) : text,
    };
  };
}

/** Where better-auth puts what stands for the session into the body too: the cookie has it, which scripts cannot read. */
const tellsSession = (path: string): boolean =>
  ['/sign-in/email', '/change-password', '/get-session'].some((known) => path === basePath + known);

function withoutToken(text: string): string {
  return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'token' ? undefined : value)));
}
