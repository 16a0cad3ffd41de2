import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { originOf } from '../../data/origin.ts';
import { openSearchOf, openSearchType } from '../../site/open-search.ts';

/** In the reader's language, hence kept by nobody. */
export async function GET(): Promise<Response> {
  const [sent, t, language] = await Promise.all([headers(), getTranslations('overview'), getLocale()]);
  return new Response(openSearchOf(originOf(sent), t('purpose'), language), {
    headers: { 'content-type': `${openSearchType}; charset=utf-8`, vary: 'accept-language, cookie' },
  });
}
