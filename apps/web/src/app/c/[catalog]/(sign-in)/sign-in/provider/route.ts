import { askAuth, signInMethods } from '../../../../../../data/auth-api.ts';
import { isFromOurPage, ownPath } from '../../../../../../data/same-origin.ts';

/**
 * The way to the provider. An address rather than a form: our policy lets forms lead nowhere but here. Nothing changes by
 * it; a page of another site cannot start it all the same.
 */
export async function GET(request: Request): Promise<Response> {
  const to = ownPath(new URL(request.url).searchParams.get('to'), '/');
  const { provider } = await signInMethods();
  if (provider === null || !isFromOurPage(request)) return leadTo('/sign-in');
  const { body, cookies } = await askAuth('/sign-in/social', {
    ...{ provider: 'oidc', callbackURL: to, errorCallbackURL: '/sign-in', disableRedirect: true },
  });
  if (typeof body.url !== 'string') return leadTo('/sign-in?error=failed');
  const response = leadTo(body.url);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

const leadTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
