import { type Asked, BodyTooLarge } from './asked.ts';
import type { Front } from './front.ts';
import { hasShortBody } from './response-cache.ts';

/** The server as `fetch`: requests that come over no socket. */
export function createFetch(front: Front): (input: string | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    const request = new Request(input, init);
    const { status, headers, body } = await front(await askedBy(request));
    const isBodiless = request.method === 'HEAD' || body === null;
    const pairs = headers.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : [],
    );
    return new Response(isBodiless ? null : (body as BodyInit), { status, headers: pairs });
  };
}

async function askedBy(request: Request): Promise<Asked> {
  const { pathname, search } = new URL(request.url);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const body = Buffer.from(await request.arrayBuffer());
  const headers = { 'content-length': String(body.byteLength), ...Object.fromEntries(request.headers) };
  return {
    method,
    isHead: request.method === 'HEAD',
    path: pathname,
    search: search.slice(1),
    headers,
    remoteAddress: null,
    signal: request.signal,
    shortBody: hasShortBody(method, headers) ? body : null,
    readBody: (max) => (body.byteLength > max ? Promise.reject(new BodyTooLarge(max)) : Promise.resolve(body)),
  };
}
