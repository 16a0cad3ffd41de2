import { keepOwnLanguages } from '../../../../data/own-languages.ts';
import { canonicalTag } from '../../../../i18n/negotiate.ts';
import { isInterfaceLanguage } from '../../../../i18n/languages.ts';
import { preferenceCookies, readTags } from '../../../../i18n/reader-preferences.ts';

const yearInSeconds = 31_536_000;

/** Keeps what a reader chose in the frame, and goes back to where that was. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (form === null) return new Response('What is chosen is sent as a form.\n', { status: 400 });
  const headers = new Headers({ location: pathBefore(request), 'cache-control': 'no-store' });
  const language = form.get('language');
  if (typeof language === 'string' && isInterfaceLanguage(language)) {
    keep(headers, preferenceCookies.language, language);
    // Choosing a language chooses it for the texts too; the second choice below it is for telling them apart.
    keep(headers, preferenceCookies.texts, '');
  }
  const texts = form.get('texts');
  if (typeof texts === 'string') keep(headers, preferenceCookies.texts, canonicalTag(texts) ?? '');
  // Boxes that are not ticked are not sent: that the form was, has a field of its own.
  if (form.has('reviewing')) {
    const ticked = form.getAll('review').filter((tag) => typeof tag === 'string');
    const tags = readTags(ticked.join('.'));
    const isKept = isSignedIn(request) && (await keepOwnLanguages(tags));
    // What is kept of the person holds on every device: this one has no say of its own then.
    keep(headers, preferenceCookies.review, isKept ? '' : tags.join('.'));
  }
  const theme = form.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'system') keep(headers, preferenceCookies.theme, theme);
  return new Response(null, { status: 303, headers });
}

/** As far as the cookies say; the API knows whether it is so. */
const isSignedIn = (request: Request): boolean => request.headers.get('cookie')?.includes('session_token') ?? false;

function keep(headers: Headers, name: string, value: string): void {
  const maxAge = value === '' ? 0 : yearInSeconds;
  headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax`);
}

/** The path the form stood on, without a language its address had fixed: the choice just made is newer. */
function pathBefore(request: Request): string {
  const referrer = request.headers.get('referer');
  if (referrer === null || !URL.canParse(referrer)) return '/';
  const { pathname: path, searchParams } = new URL(referrer);
  // Two slashes would begin another host's address.
  const pathname = path.replace(/^\/+/, '/');
  searchParams.delete('lang');
  const search = searchParams.toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}
