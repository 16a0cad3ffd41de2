import { askAuth, keepCookies } from '../../../../../data/auth-api.ts';
import { isFromOurPage } from '../../../../../data/same-origin.ts';

/** Ends the session of this browser. */
export async function POST(request: Request): Promise<Response> {
  if (isFromOurPage(request)) await keepCookies(await askAuth('/sign-out', {}));
  return new Response(null, { status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
}
