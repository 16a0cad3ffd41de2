import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { isApiReady } from './api-readiness.ts';
import { config as environment } from './config.ts';
import { namesMissing } from './missing-page.ts';
import { addressHeader, nonceHeader } from './request-headers.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/**
 * Stands before every page: forwards what belongs to the API (one origin for the browser, so no CORS and same-site
 * cookies), answers 503 while the API is away, and sets the headers that protect a page.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const isReady = await isApiReady();
  if (isForApi(pathname)) return isReady ? forward(pathname + search) : refuse();
  if (!isReady && request.headers.has('next-action')) return refuse();

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, environment.isDevelopment);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the request's policy and puts it on the scripts it writes.
  headers.set('content-security-policy', policy);
  headers.set(nonceHeader, nonce);
  headers.set(addressHeader, pathname + search);
  const response =
    isReady || pathname === '/preferences'
      ? isReady && (await namesMissing(pathname))
        ? NextResponse.rewrite(request.url, { request: { headers }, status: 404 })
        : NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL('/unavailable', request.url), {
          request: { headers },
          status: 503,
          headers: { 'retry-after': '5' },
        });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
}

const isForApi = (pathname: string): boolean => pathname === '/graphql' || pathname.startsWith('/api/auth/');

const forward = (path: string): NextResponse => NextResponse.rewrite(new URL(path, environment.apiUrl));

/** In GraphQL's own shape, so that every client can read it. */
const refuse = (): NextResponse =>
  NextResponse.json(
    { errors: [{ message: 'The API does not answer.', extensions: { code: 'API_UNAVAILABLE' } }] },
    { status: 503, headers: { 'retry-after': '5' } },
  );

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'] };
