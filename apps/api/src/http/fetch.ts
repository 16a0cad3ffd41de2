import { type Asked, gather } from './asked.ts';
import type { Front } from './front.ts';

/** The server as `fetch`: requests that come over no socket. */
export function createFetch(front: Front): (input: string | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    const request = new Request(input, init);
    const { status, headers, body } = await front(askedBy(request));
    const isBodiless = request.method === 'HEAD' || body === null;
    const pairs = headers.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, headers[index + 1] ?? '']] : [],
    );
    return new Response(isBodiless ? null : (body as BodyInit), { status, headers: pairs });
  };
}

function askedBy(request: Request): Asked {
  const { pathname, search } = new URL(request.url);
  let body: Promise<Buffer> | undefined;
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    isHead: request.method === 'HEAD',
    path: pathname,
    search: search.slice(1),
    headers: Object.fromEntries(request.headers),
    remoteAddress: null,
    signal: request.signal,
    readBody: (max) => (body ??= request.body ? gather(request.body, max) : Promise.resolve(Buffer.alloc(0))),
  };
}
