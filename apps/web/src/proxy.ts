import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { isApiReady } from './api-readiness.ts';
import { config as environment } from './config.mjs';
import { catalogOf, inCatalog } from './data/catalog-address.ts';
import { defaultCatalog } from './data/default-catalog.ts';
import { missingAt } from './missing-page.ts';
import { addressHeader, catalogHeader, nonceHeader } from './request-headers.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/**
 * Runs before every page: forwards what belongs to the API (one origin for the browser, so no CORS and same-site cookies),
 * answers 503 while the API is down, decides which catalogue an address is about, and gives each page its content security
 * policy.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const isReady = await isApiReady();
  if (isForApi(pathname)) return isReady ? forward(pathname + search) : refuse();
  if (!isReady && request.headers.has('next-action')) return refuse();

  const { catalog, path } = catalogOf(pathname);
  // One address for each page: the default catalogue's have no prefix.
  if (pathname !== path && catalog === defaultCatalog)
    return NextResponse.redirect(new URL(path + search, request.url), 308);

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, environment.isDevelopment);
  const headers = new Headers(request.headers);
  // Next takes the nonce from the request's policy and puts it on the scripts it writes.
  headers.set('content-security-policy', policy);
  headers.set(nonceHeader, nonce);
  headers.set(addressHeader, pathname + search);
  headers.set(catalogHeader, encodeURIComponent(catalog));
  const response = await answer(request, headers, isReady);
  response.headers.set('content-security-policy', policy);
  return response;
}

/** The page at the address, with the status that it cannot set itself. All pages are below `app/c/[catalog]`. */
async function answer(request: NextRequest, headers: Headers, isReady: boolean): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const { catalog, path } = catalogOf(pathname);
  const show = (page: string, status = 200, extra: Readonly<Record<string, string>> = {}): NextResponse =>
    NextResponse.rewrite(new URL(page, request.url), { request: { headers }, status, headers: extra });
  const pageOf = (slug: string, page: string): string => `/c/${encodeURIComponent(slug)}${page === '/' ? '' : page}`;

  if (pathname.startsWith('/_next/')) return NextResponse.next({ request: { headers } });
  if (!isReady && path !== '/preferences') return show(pageOf(catalog, '/unavailable'), 503, { 'retry-after': '5' });
  const missing = isReady ? await missingAt({ catalog, path }) : null;
  if (missing?.kind === 'CATALOG') {
    const [other] = missing.others;
    if (pathname === '/' && other !== undefined) {
      return NextResponse.redirect(new URL(inCatalog(other, '/'), request.url));
    }
    headers.set(catalogHeader, encodeURIComponent(defaultCatalog));
    return show(pageOf(defaultCatalog, '/catalogs'), pathname === '/' ? 200 : 404);
  }
  return show(pageOf(catalog, path) + search, missing?.kind === 'PAGE' ? 404 : 200);
}

/** GraphiQL's scripts and styles are under `/graphiql/`; the page itself is `/graphql`, asked for as HTML. Downloads are `/export/`. */
const isForApi = (pathname: string): boolean =>
  pathname === '/graphql' || ['/graphiql/', '/api/auth/', '/export/'].some((folder) => pathname.startsWith(folder));

const forward = (path: string): NextResponse => NextResponse.rewrite(new URL(path, environment.apiUrl));

/** In GraphQL's own shape, so that every client can read it. */
const refuse = (): NextResponse =>
  NextResponse.json(
    { errors: [{ message: 'The API does not answer.', extensions: { code: 'API_UNAVAILABLE' } }] },
    { status: 503, headers: { 'retry-after': '5' } },
  );

/** All but built files and what machines ask of the site as a whole (`src/site`). */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|icon\\.png$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$|opensearch\\.xml$).*)',
  ],
};
