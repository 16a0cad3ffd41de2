import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { isApiReady } from './api-readiness.ts';
import { config as environment } from './config.mjs';
import { namesMissing } from './missing-page.ts';
import { addressHeader, nonceHeader } from './request-headers.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/**
 * Runs before every page: forwards what belongs to the API (one origin for the browser, so no CORS and same-site cookies),
 * answers 503 while the API is down, and gives each page its content security policy.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const isReady = await isApiReady();
  if (isForApi(pathname)) return isReady ? forward(pathname + search) : refuse();
  if (!isReady && request.headers.has('next-action')) return refuse();

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, environment.isDevelopment);
  const headers = new Headers(request.headers);
  // Next takes the nonce from the request's policy and puts it on the scripts it writes.
  headers.set('content-security-policy', policy);
  headers.set(nonceHeader, nonce);
  headers.set(addressHeader, pathname + search);
  const response = await answer(request, headers, isReady);
  response.headers.set('content-security-policy', policy);
  return response;
}

/** The page at the address, with the status that it cannot set itself. */
async function answer(request: NextRequest, headers: Headers, isReady: boolean): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (!isReady && pathname !== '/preferences') {
    const unavailable = new URL('/unavailable', request.url);
    return NextResponse.rewrite(unavailable, {
      request: { headers },
      status: 503,
      headers: { 'retry-after': '5' },
    });
  }
  return isReady && (await namesMissing(pathname))
    ? NextResponse.rewrite(request.url, { request: { headers }, status: 404 })
    : NextResponse.next({ request: { headers } });
}

/** GraphiQL's scripts and styles are under `/graphiql/`; the page itself is `/graphql`, asked for as HTML. */
const isForApi = (pathname: string): boolean =>
  pathname === '/graphql' || pathname.startsWith('/graphiql/') || pathname.startsWith('/api/auth/');

const forward = (path: string): NextResponse => NextResponse.rewrite(new URL(path, environment.apiUrl));

/** In GraphQL's own shape, so that every client can read it. */
const refuse = (): NextResponse =>
  NextResponse.json(
    { errors: [{ message: 'The API does not answer.', extensions: { code: 'API_UNAVAILABLE' } }] },
    { status: 503, headers: { 'retry-after': '5' } },
  );

export const config = { matcher: ['/((?!_next/static|_next/image|icon\\.png$).*)'] };
