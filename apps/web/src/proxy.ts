import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { config as environment } from './config.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/**
 * Stands before every page: forwards what belongs to the API (one origin for the browser, so no CORS and same-site
 * cookies), and sets the headers that protect a page.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (isForApi(pathname)) return NextResponse.rewrite(new URL(pathname + search, environment.apiUrl));

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, environment.isDevelopment);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the request's policy and puts it on the scripts it writes.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
}

const isForApi = (pathname: string): boolean => pathname === '/graphql' || pathname.startsWith('/api/auth/');

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'] };
